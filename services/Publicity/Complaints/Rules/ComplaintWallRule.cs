using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Complaints.Rules;

/// <summary>
/// 第二十一条: from whom a complaint is kept. Who is meant is asked; what the text says besides is a signal only, and where
/// it makes a supervisor likely, no supervisor sees the complaint until 领导小组 has looked.
/// </summary>
internal static class ComplaintWallRule
{
    // Words that may mean a supervisor without any name; looked for only where the complainant did not say whom.
    private static readonly string[] WordsForSupervisors =
    [
        "监督组",
        "监督员",
        "监督人员",
        "监督成员",
    ];

    /// <summary>The walls of a complaint.</summary>
    /// <param name="form">As filed.</param>
    /// <param name="staff">Everybody who takes part.</param>
    public static ComplaintWall Of(FileComplaintRequest form, IReadOnlyCollection<Person> staff)
    {
        var chosen = staff.Where(person => IsChosen(form, person)).ToList();
        var about = (form.About ?? []).ToHashSet();
        var aboutSupervisor =
            form.AboutSupervisor
            || form.SupervisorNamed is not null
            || about.Contains(ComplaintTarget.Supervisor)
            || chosen.Any(IsSupervisor);
        var text = NameText.Letters($"{form.Subject}\n{form.Text}");
        var likely = Named(text, staff).Except(chosen).ToList();
        var said = about.Any(target => target is not ComplaintTarget.Other);
        var held =
            !aboutSupervisor
            && (
                likely.Any(IsSupervisor)
                || (!said && form.PersonComplainedAbout is not null && chosen.Count == 0)
                || (!said && HasWordsForSupervisors(form, text))
            );

        // 领导小组 as a whole cannot be kept out of what only 领导小组 can handle.
        if (
            about.Contains(ComplaintTarget.LeadingGroup)
            && !aboutSupervisor
            && !held
            && !chosen.Any(person => person.Role == Roles.LeadingGroup)
        )
        {
            chosen.AddRange(staff.Where(person => person.Role == Roles.LeadingGroup));
        }

        return new(Subjects(chosen), Subjects(likely), aboutSupervisor, held);
    }

    /// <summary>What a supplement adds: nobody is chosen in it.</summary>
    public static ComplaintWall OfSupplement(string text, IReadOnlyCollection<Person> staff)
    {
        var likely = Named(NameText.Letters(text), staff).ToList();
        return new([], Subjects(likely), AboutSupervisor: false, likely.Any(IsSupervisor));
    }

    private static bool IsChosen(FileComplaintRequest form, Person person) =>
        (
            form.PersonComplainedAbout is { } named
            && (
                named == person.Subject
                || NameText.Letters(named) == NameText.Letters(person.UserName)
                || NameText.IsNamed(NameText.Letters(named), person.Name)
            )
        )
        || (
            form.SupervisorNamed is { } supervisor
            && IsSupervisor(person)
            && NameText.Letters(supervisor) == NameText.Letters(person.Name)
        );

    private static IEnumerable<Person> Named(string folded, IEnumerable<Person> staff) =>
        staff.Where(person => NameText.IsNamed(folded, person.Name));

    private static bool HasWordsForSupervisors(FileComplaintRequest form, string text)
    {
        var all = text + NameText.Letters(form.PersonComplainedAbout);
        return WordsForSupervisors.Any(word => all.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsSupervisor(Person person) => person.Role == Roles.Supervisor;

    private static string[] Subjects(IEnumerable<Person> people) =>
        [.. people.Select(person => person.Subject).Distinct()];
}

/// <summary>From whom a complaint is kept.</summary>
/// <param name="WalledOff">Account ids of those whom it is about.</param>
/// <param name="Likely">Of those whom it may be about.</param>
/// <param name="AboutSupervisor">领导小组 handles it.</param>
/// <param name="Held">Until 领导小组 has looked, no supervisor sees it.</param>
internal sealed record ComplaintWall(
    string[] WalledOff,
    string[] Likely,
    bool AboutSupervisor,
    bool Held
)
{
    /// <summary>All for whom it does not exist.</summary>
    public IReadOnlyList<string> All { get; } = [.. WalledOff.Union(Likely)];
}
