using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections;
using QualityAward.Publicity.Objections.Rules;
using QualityAward.ServiceDefaults.Protection;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Objections;

/// <summary>The rules of objections, without anything else (article 13).</summary>
[Article(13)]
public sealed class ObjectionRuleTests
{
    private static readonly ObjectionSettings Settings = new();

    public static TheoryData<ObjectionState, ObjectionStep> EveryPair() =>
        new(
            Enum.GetValues<ObjectionState>()
                .SelectMany(state => Enum.GetValues<ObjectionStep>().Select(step => (state, step)))
        );

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Every_pair_of_state_and_step_is_allowed_or_refused(
        ObjectionState state,
        ObjectionStep step
    )
    {
        ObjectionState? expected = (state, step) switch
        {
            (ObjectionState.Received, ObjectionStep.Accept) => ObjectionState.Accepted,
            (ObjectionState.Accepted, ObjectionStep.Decide) => ObjectionState.Decided,
            _ => null,
        };

        if (expected is { } next)
        {
            Assert.Equal(next, ObjectionSteps.Next(state, step));
        }
        else
        {
            var refused = Assert.Throws<RefusedException>(() => ObjectionSteps.Next(state, step));
            Assert.Equal("objection-state", refused.Refusal.Code);
        }
    }

    [Theory]
    [InlineData(ObjectionKind.SignedUnit, null, "文字", "objection-signature-missing")]
    [InlineData(ObjectionKind.SignedPerson, " ", "文字", "objection-signature-missing")]
    [InlineData(ObjectionKind.Unsigned, null, "  ", "objection-text-missing")]
    public void What_is_missing_is_named(ObjectionKind kind, string? name, string text, string code)
    {
        // The second notice takes objections under another article than the first.
        foreach (var article in (int[])[13, 18])
        {
            var refusal = Assert
                .Throws<RefusedException>(() =>
                    ObjectionFormRule.Check(kind, name, null, text, Settings, article)
                )
                .Refusal;
            Assert.Equal((code, article), (refusal.Code, refusal.Article));
        }
    }

    [Fact]
    public void Unsigned_ones_are_taken_by_a_setting()
    {
        Assert.Null(
            ObjectionFormRule
                .Check(ObjectionKind.Unsigned, "不留名", null, "文字", Settings, 13)
                .Name
        );
        Assert.Equal(
            "unsigned-not-taken",
            Assert
                .Throws<RefusedException>(() =>
                    ObjectionFormRule.Check(
                        ObjectionKind.Unsigned,
                        null,
                        null,
                        "文字",
                        new() { TakeUnsigned = false },
                        13
                    )
                )
                .Refusal.Code
        );
    }

    [Fact]
    public void A_receipt_code_is_forgiving_and_hard_to_guess()
    {
        const string Kind = Objection.ReceiptKind;
        var box = new SecretBox(new byte[32]);
        var code = ReceiptCode.New();

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$", code);
        Assert.Equal(
            ReceiptCode.Hash(box, Kind, code),
            ReceiptCode.Hash(
                box,
                Kind,
                $" {code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} "
            )
        );
        Assert.NotEqual(
            ReceiptCode.Hash(box, Kind, code),
            ReceiptCode.Hash(box, Kind, ReceiptCode.New())
        );
        Assert.NotEqual(
            ReceiptCode.Hash(box, Kind, code),
            ReceiptCode.Hash(box, "another-receipt", code)
        );
    }
}
