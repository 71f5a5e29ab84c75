using System.Text.Json;
using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.Rest.Json;

/// <summary>A text in a request that is not taken. The serializer adds the place, as to every <see cref="JsonException"/>.</summary>
public sealed class TextRefusedException(TextFault fault) : JsonException
{
    /// <summary>400 <c>text-sign-refused</c> with the place and the sign.</summary>
    public Refusal Refusal => fault.Refuse((Path ?? "").TrimStart('$').TrimStart('.'));
}
