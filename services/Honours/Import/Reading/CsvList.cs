using System.Text;

namespace QualityAward.Honours.Import.Reading;

/// <summary>A list as text: UTF-8, UTF-16 with its mark or GB 18030, parted by commas, tabs or semicolons (RFC 4180).</summary>
internal static class CsvList
{
    private static readonly char[] Delimiters = [',', '\t', ';'];

    public static WinnerTable Read(byte[] file, int mostRows)
    {
        var text = Decode(file);
        var rows = new List<ListRow>();
        var record = 0;
        foreach (var fields in Records(text, DelimiterOf(text)))
        {
            record++;
            if (fields.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            rows.Add(ListRow.Of(record, fields));
            if (rows.Count > mostRows + 1)
            {
                throw ListRefusals.TooLong(mostRows);
            }
        }

        return new(null, rows);
    }

    /// <summary>The sign that parts the heading.</summary>
    private static char DelimiterOf(string text)
    {
        var line = text.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        var most = ',';
        foreach (var sign in Delimiters)
        {
            most = line.Count(sign) > line.Count(most) ? sign : most;
        }

        return most;
    }

    private static IEnumerable<List<string>> Records(string text, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (quoted)
            {
                if (sign != '"')
                {
                    field.Append(sign);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (sign == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (sign == delimiter)
            {
                fields.Add(Take(field));
            }
            else if (sign is '\r' or '\n')
            {
                i += sign == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                fields.Add(Take(field));
                yield return fields;
                fields = [];
            }
            else
            {
                field.Append(sign);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(Take(field));
            yield return fields;
        }
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }

    private static string Decode(byte[] file)
    {
        try
        {
            return Strict(EncodingOf(file)).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw ListRefusals.Encoding;
        }
    }

    private static Encoding EncodingOf(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode;
        }

        if (file is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode;
        }

        return System.Text.Unicode.Utf8.IsValid(file)
            ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
