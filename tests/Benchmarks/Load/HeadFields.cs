using System.Globalization;
using System.Text;

namespace QualityAward.Benchmarks.Load;

/// <summary>The few things that the head of an answer is read for.</summary>
/// <param name="Status">The status.</param>
/// <param name="Length">The announced length of the body.</param>
/// <param name="IsChunked">Whether the body comes in chunks instead.</param>
/// <param name="TagAt">Where the entity tag begins.</param>
/// <param name="TagLength">Its bytes; zero where there is none.</param>
public readonly record struct HeadFields(
    int Status,
    int Length,
    bool IsChunked,
    int TagAt,
    int TagLength
)
{
    private const int StatusAt = 9;

    /// <summary>Reads the head, each of whose lines ends with CR LF.</summary>
    public static HeadFields Read(ReadOnlySpan<byte> head)
    {
        var status = int.Parse(head.Slice(StatusAt, 3), CultureInfo.InvariantCulture);
        var (length, chunked, tagAt, tagLength) = (0, false, 0, 0);
        var at = head.IndexOf((byte)'\n') + 1;
        while (at < head.Length)
        {
            var end = head[at..].IndexOf((byte)'\r');
            var line = head.Slice(at, end);
            if (Is(line, "Content-Length: "u8))
            {
                length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
            }
            else if (Is(line, "Transfer-Encoding: "u8))
            {
                chunked = true;
            }
            else if (Is(line, "ETag: "u8))
            {
                (tagAt, tagLength) = (at + "ETag: ".Length, line.Length - "ETag: ".Length);
            }

            at += end + 2;
        }

        return new(status, length, chunked, tagAt, tagLength);
    }

    private static bool Is(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
        line.Length > name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name);
}
