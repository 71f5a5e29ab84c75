using System.Security.Cryptography;
using System.Text;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>第三条: a text in which something looks like personal data, before it is published.</summary>
public sealed class TextReview : AggregateRoot
{
    internal const int LongestReason = 300;
    private readonly List<PersonalDataMark> _marks = [];

    private TextReview() { } // EF Core

    /// <summary>SHA-256 of text and places: another text, or another place in it, is looked at anew.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>What it is to become.</summary>
    public string Document { get; private init; } = "";

    /// <summary>Which part of it.</summary>
    public string Label { get; private init; } = "";

    /// <summary>What it says.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The places.</summary>
    public IReadOnlyList<PersonalDataMark> Marks => _marks;

    /// <summary>The edition, where it belongs to one.</summary>
    public Guid? EditionId { get; private init; }

    /// <summary>Whose it is: whoever is recused from this candidate does not meet it (article 22).</summary>
    public Guid? CandidateId { get; private init; }

    /// <summary>Account id of who wants to publish it.</summary>
    public string AskedBySubject { get; private init; } = "";

    /// <summary>Their name.</summary>
    public string AskedBy { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public TextReviewState State { get; private set; }

    /// <summary>Why each place stays, in their order; empty before.</summary>
    public string[] Reasons { get; private set; } = [];

    /// <summary>Why it must be changed.</summary>
    public string? RefusedBecause { get; private set; }

    /// <summary>Account id of the second person.</summary>
    public string? ReviewedBySubject { get; private set; }

    /// <summary>Their name.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Puts a text before the office.</summary>
    public static TextReview Ask(LookRequest request, TextToLookAt text, DateTimeOffset now)
    {
        var review = new TextReview
        {
            Id = Guid.NewGuid(),
            Hash = HashOf(text),
            Document = request.Document,
            Label = text.Label,
            Text = text.Text,
            EditionId = Guid.TryParse(request.EditionId, out var edition) ? edition : null,
            CandidateId = Guid.TryParse(text.CandidateId, out var candidate) ? candidate : null,
            AskedBySubject = request.Author,
            AskedBy = request.AuthorName,
            AskedAt = now,
        };
        review._marks.AddRange(
            text.Marks.Select(mark => new PersonalDataMark(
                PersonalDataKinds.Find(mark.Kind)
                    ?? throw new FormatException($"'{mark.Kind}' is no kind of mark."),
                mark.Start,
                mark.Length,
                mark.Excerpt
            ))
        );

        // Without a name: it goes to everybody in the office, and some may be recused (第二十二条).
        review.Raise(
            Inform.Message(
                "public-text-waiting",
                "公开文字待第二人复核",
                $"拟公开的“{request.Document}”中有疑似住址、得分或者未列入名单的名称，须由起草人以外的工作人员逐处复核后方可公开。",
                "/text-reviews",
                3,
                now,
                Inform.Others(UnitCodes.CityOffice, Roles.Office, request.Author)
            )
        );
        return review;
    }

    /// <summary>A second person says of each place why it stays.</summary>
    /// <exception cref="RefusedException"><c>second-person-needed</c>, or a reason is missing.</exception>
    public void Clear(IReadOnlyList<string> reasons, AwardUser by, DateTimeOffset now)
    {
        if (reasons.Count != Marks.Count)
        {
            throw new RefusedException(
                Refusals.Malformed($"请对{Marks.Count}处标注逐处写明保留的理由。")
            );
        }

        Settle(TextReviewState.Cleared, by, now);
        Reasons = [.. reasons.Select(Stated)];
    }

    /// <summary>A second person says why the text must be changed.</summary>
    /// <exception cref="RefusedException"><c>second-person-needed</c>, or the reason is missing.</exception>
    public void Refuse(string reason, AwardUser by, DateTimeOffset now)
    {
        Settle(TextReviewState.Refused, by, now);
        RefusedBecause = Stated(reason);
    }

    /// <summary>How it stands for whoever is about to publish it.</summary>
    public TextStanding ToStanding() =>
        new()
        {
            State = State switch
            {
                TextReviewState.Refused => "refused",
                TextReviewState.Cleared => "cleared",
                _ => "waiting",
            },
            Reason = RefusedBecause ?? "",
        };

    /// <summary>The entry of the day's batch: of its own it would tell which text was doubted.</summary>
    public LeafRequested ToLeaf() =>
        Leaf.InBatch(
                "public-text-reviewed",
                3,
                ReviewedAt!.Value,
                new { text = $"sha256:{Hash}", cleared = State is TextReviewState.Cleared }
            )
            .About(EditionId, CandidateId);

    /// <summary>The key under which a text with its places is known.</summary>
    public static string HashOf(TextToLookAt text) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{text.Text}\n{string.Join('\n', text.Marks.Select(mark => $"{mark.Kind}:{mark.Start}:{mark.Length}"))}"
                )
            )
        );

    private void Settle(TextReviewState state, AwardUser by, DateTimeOffset now)
    {
        SecondPersonRule.Check(AskedBySubject, by.Subject, article: 3);
        State = state;
        (ReviewedBySubject, ReviewedBy, ReviewedAt) = (by.Subject, by.Name, now);
    }

    private static string Stated(string reason) =>
        reason.Trim() is { Length: > 0 and <= LongestReason } stated
            ? stated
            : throw new RefusedException(
                Refusals.Malformed($"请写明理由（1至{LongestReason}字）。")
            );
}
