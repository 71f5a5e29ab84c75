using System.Text;

namespace QualityAward.Files;

/// <summary>Whether a stream of bytes is UTF-8 text, told piece by piece.</summary>
internal sealed class TextCheck
{
    private readonly Decoder _decoder = new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    ).GetDecoder();
    private readonly char[] _characters = new char[4096];

    /// <summary>True until something came that no text holds.</summary>
    public bool IsText { get; private set; } = true;

    /// <summary>Takes the next bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes, bool last = false)
    {
        try
        {
            var done = !IsText;
            while (!done)
            {
                _decoder.Convert(bytes, _characters, last, out var used, out var made, out done);
                bytes = bytes[used..];
                IsText &= !_characters.AsSpan(0, made).ContainsAny(Controls);
                done |= !IsText;
            }
        }
        catch (DecoderFallbackException)
        {
            IsText = false;
        }
    }

    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create([
            .. Enumerable
                .Range(0, 32)
                .Append(127)
                .Select(c => (char)c)
                .Except(['\t', '\n', '\r', '\f']),
        ]);
}
