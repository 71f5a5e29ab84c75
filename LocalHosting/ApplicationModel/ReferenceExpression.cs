using System.Runtime.CompilerServices;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A text with parts that are known only when the application runs.</summary>
public sealed class ReferenceExpression : IValueProvider
{
    private readonly IReadOnlyList<object> _parts;

    private ReferenceExpression(IReadOnlyList<object> parts) => _parts = parts;

    /// <summary>Makes one from an interpolated string: <c>ReferenceExpression.Create($"{server};Database=x")</c>.</summary>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) =>
        new(handler.Parts);

    /// <inheritdoc />
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(
                part is IValueProvider value
                    ? await value.GetValueAsync(cancellationToken).ConfigureAwait(false)
                    : part
            );
        }

        return text.ToString();
    }

    /// <summary>Collects the parts of the interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct ExpressionInterpolatedStringHandler(
        int literalLength,
        int formattedCount
    )
    {
        internal List<object> Parts { get; } =
            new(Math.Min(literalLength, formattedCount + 1) + formattedCount);

        /// <summary>Text between the holes.</summary>
        public readonly void AppendLiteral(string value) => Parts.Add(value);

        /// <summary>A text known now.</summary>
        public readonly void AppendFormatted(string? value) => Parts.Add(value ?? "");

        /// <summary>A value known later.</summary>
        public readonly void AppendFormatted<T>(T valueProvider)
            where T : IValueProvider => Parts.Add(valueProvider);

        /// <summary>A resource's value.</summary>
        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider)
            where T : IResource, IValueProvider => Parts.Add(valueProvider.Resource);
    }
}
