using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Casework.Search;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: for these years no application of the subject is accepted. Never public.</summary>
public sealed class Ban
{
    private Ban() { } // EF Core

    /// <summary>Identifier.</summary>
    public Guid Id { get; private init; }

    /// <summary>The case it follows from; one ban each.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>Whom it binds, also after a change of name.</summary>
    public Subject Subject { get; private init; } = null!;

    /// <summary>First day: the date of the 处理决定.</summary>
    public DateOnly DecidedOn { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The last day as it was decided, where it was changed since.</summary>
    public DateOnly? DecidedLastDay { get; private set; }

    /// <summary>Date of the paper that annulled the 处理决定.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>That paper.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>The 处理决定.</summary>
    public string DocumentNumber { get; private init; } = "";

    /// <summary>The ban that a decision brings, as the regulation version of its date says.</summary>
    public static Ban From(
        Guid caseId,
        Subject subject,
        DateOnly decidedOn,
        string documentNumber,
        RegulationVersion version
    )
    {
        return new()
        {
            Id = Guid.NewGuid(),
            CaseId = caseId,
            // A copy: an owned value belongs to one row.
            Subject = subject with
            { },
            DecidedOn = decidedOn,
            LastDay = version.Ban.From(decidedOn).LastDay,
            DocumentNumber = documentNumber,
        };
    }

    /// <summary>The last day that article 24 gave it.</summary>
    public DateOnly LongestLastDay => DecidedLastDay ?? LastDay;

    /// <summary>The 处理决定 was annulled: it binds nobody any more.</summary>
    public void End(DateOnly on, string documentNumber) =>
        (EndedOn, EndedBy) = (on, documentNumber);

    /// <summary>The 处理决定 was changed: it runs to another day.</summary>
    public void MoveTo(DateOnly lastDay)
    {
        DecidedLastDay ??= LastDay;
        LastDay = lastDay;
    }

    /// <summary>As shown.</summary>
    public BanView ToView() =>
        new(
            Id,
            CaseId,
            Subject.ToView(),
            DecidedOn,
            LastDay,
            DocumentNumber,
            DecidedLastDay,
            EndedOn,
            EndedBy
        );
}

internal sealed class BanMapping : IEntityTypeConfiguration<Ban>
{
    public void Configure(EntityTypeBuilder<Ban> builder)
    {
        builder.ToTable("bans");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasSubject(b => b.Subject);
        builder.HasSearchText("subject_name", "subject_credit_code", "document_number");
        builder.Ignore(b => b.LongestLastDay);
        builder.HasIndex(b => b.CaseId).IsUnique();
    }
}
