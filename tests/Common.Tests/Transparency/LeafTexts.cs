using System.Text;
using System.Text.Json;
using QualityAward.Common.Transparency;
using QualityAward.TestSupport;

namespace QualityAward.Common.Tests.Transparency;

/// <summary>A leaf has one spelling (RFC 8785), so that everybody hashes the same bytes.</summary>
[Article(3)]
public sealed class LeafTexts
{
    private static readonly DateTimeOffset At = new(2023, 2, 1, 1, 2, 3, 456, TimeSpan.Zero);

    [Theory]
    [InlineData("{ \"b\": 1, \"a\": [ true, null, -7 ] }", "{\"a\":[true,null,-7],\"b\":1}")]
    [InlineData(
        "{\"x\":\"\\u4e2d\\/\\u0001\\n\\\"\\u007f\"}",
        "{\"x\":\"中/\\u0001\\n\\\"\u007f\"}"
    )]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    // RFC 8785 §3.2.3: by UTF-16 code units, so the surrogates of 😀 come before U+FB33.
    [InlineData(
        "{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"\\u20ac\":3}",
        "{\"€\":3,\"😀\":2,\"\ufb33\":1}"
    )]
    public void Json_has_one_spelling(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Write(JsonElement.Parse(json)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("9007199254740993")]
    public void A_number_that_readers_would_round_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonElement.Parse(json)));

    [Fact]
    public void A_leaf_names_what_when_and_by_which_article()
    {
        var leaf = new LeafText("award-decided", At, "award:3", 19, Data("""{"names":2}"""));

        Assert.Equal(
            """{"article":19,"at":"2023-02-01T09:02:03+08:00","data":{"names":2},"subject":"award:3","type":"award-decided","v":1}""",
            Encoding.UTF8.GetString(leaf.ToBytes())
        );
        var read = LeafText.Parse(leaf.ToBytes());
        Assert.Equal(
            (leaf.Type, leaf.Subject, leaf.Article),
            (read.Type, read.Subject, read.Article)
        );
        Assert.Equal(leaf.ToBytes(), read.ToBytes());
    }

    [Fact]
    public void A_batch_names_neither_subject_nor_article()
    {
        var leaf = new LeafText(LeafText.BatchType, At, "x", 21, Data("{}"));

        Assert.Equal(
            """{"at":"2023-02-01T09:02:03+08:00","data":{},"type":"batch","v":1}""",
            Encoding.UTF8.GetString(leaf.ToBytes())
        );
        Assert.Null(LeafText.Parse(leaf.ToBytes()).Subject);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"v\":1}")]
    [InlineData("no json")]
    public void Anything_else_is_no_leaf(string text) =>
        Assert.Throws<FormatException>(() => LeafText.Parse(Encoding.UTF8.GetBytes(text)));

    private static JsonElement Data(string json) => JsonElement.Parse(json);
}
