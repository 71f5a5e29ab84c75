using System.Net.Http.Headers;
using System.Text;

namespace QualityAward.EndToEnd.Fuzzing;

/// <summary>Values that broke something somewhere, as they stand in an address and in a JSON document.</summary>
internal static class Nasty
{
    /// <summary>For a parameter of an address, percent-encoded.</summary>
    public static IReadOnlyList<string> InAddress { get; } =
    [
        "%00",
        "%E7%A4%BA%00",
        "%ED%A0%80",
        "%F0%A0%80",
        "%FF",
        "%",
        "%EF%BF%BE",
        "%E2%80%8B",
        new string('a', 99) + "%F0%A0%80%80",
        new string('%', 40),
        new string('9', 30),
        "-1",
        "NaN",
        "9999-12-31T23:59:59.9999999%2B14:00",
        "0001-01-01",
        "..%2F..%2Fetc%2Fpasswd",
        "%27%22%3B--%25_%5C",
        "2147483648",
    ];

    /// <summary>For a value in a document, as JSON.</summary>
    public static IReadOnlyList<string> InDocument { get; } =
    [
        "\"示\\u0000例\"",
        "\"\\ud840\"",
        "\"\\u200b\"",
        "\"\\ue863\"",
        $"\"{new string('长', 20_001)}\"",
        $"\"{string.Concat(Enumerable.Repeat("𠮷", 300))}\"",
        "\"\"",
        "\"{0} %s <script>' OR 1=1 --\"",
        "null",
        "[]",
        "{}",
        "true",
        "-1",
        "99999999999999999999999999",
        "1e308",
        "0.0000000001",
        "\"0001-01-01\"",
        "\"9999-12-31\"",
        "\"9999-12-31T23:59:59.9999999+14:00\"",
        "\"00000000-0000-0000-0000-000000000000\"",
    ];

    /// <summary>Whole bodies that are no document, each with its content type.</summary>
    public static IReadOnlyList<(byte[] Content, string? Type)> Bodies { get; } =
    [
        ([], "application/json"),
        ("{}"u8.ToArray(), null),
        ("null"u8.ToArray(), "application/json"),
        ("[]"u8.ToArray(), "application/json"),
        ("\"x\""u8.ToArray(), "application/json"),
        ("{\"a\":"u8.ToArray(), "application/json"),
        ([0xFF, 0xFE, 0x7B, 0x00], "application/json"),
        ([0x7B, 0x22, 0xC4, 0xE3, 0x22, 0x7D], "application/json; charset=gbk"),
        (Encoding.UTF8.GetBytes(new string('[', 200)), "application/json"),
        ("a=1"u8.ToArray(), "application/x-www-form-urlencoded"),
        ("--x\r\n"u8.ToArray(), "multipart/form-data; boundary=x"),
        ("x"u8.ToArray(), "multipart/form-data"),
        ("{}"u8.ToArray(), "nonsense"),
    ];

    /// <summary>Headers that our endpoints read.</summary>
    public static IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [
        ("If-Match", "\"99999999999999999999\""),
        ("If-Match", "\"-1\""),
        ("If-Match", "示例"),
        ("If-Match", "*"),
        ("Idempotency-Key", new string('k', 4000)),
        ("Idempotency-Key", "示例"),
        ("X-File-Name", "%00%FF%"),
        ("X-File-Name", "示例𠮷.pdf"),
        ("Referer", "http://示例/𠮷"),
        ("User-Agent", "示例浏览器"),
        ("Accept", "示例"),
        ("Accept-Language", new string('z', 4000)),
        ("Last-Event-ID", "示例"),
        ("Range", "bytes=9-1,-"),
        ("X-Award-Acting-User", "示例"),
        ("traceparent", "00-示例"),
    ];

    /// <summary>A body with its type as it is, even if it is none.</summary>
    public static ByteArrayContent Content(byte[] content, string? type)
    {
        var body = new ByteArrayContent(content);
        if (type is not null && !MediaTypeHeaderValue.TryParse(type, out _))
        {
            body.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        else if (type is not null)
        {
            body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return body;
    }
}
