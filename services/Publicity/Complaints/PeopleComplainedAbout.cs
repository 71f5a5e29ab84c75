using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity.Complaints;

/// <summary>Finds the accounts of those a complaint is about. Identity is asked, and without an answer nothing is filed.</summary>
internal sealed class PeopleComplainedAbout(Directory.DirectoryClient directory)
{
    /// <summary>Whom to wall off, and whether a supervisor is among them.</summary>
    /// <param name="named">What the complainant says of the person.</param>
    /// <param name="text">The complaint: a supervisor named only there is found as well.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<(string[] Subjects, bool Supervisor)> FindAsync(
        string? named,
        string text,
        CancellationToken cancellationToken
    )
    {
        var reply = await directory.ListPeopleAsync(
            new() { Roles = { Roles.All.Where(Roles.IsStaff) } },
            cancellationToken: cancellationToken
        );
        var found = reply.People.Where(person =>
            IsNamed(person, named) || (person.Role == Roles.Supervisor && Mentions(text, person))
        );
        var people = found.ToList();
        return (
            [.. people.Select(person => person.Subject).Distinct()],
            people.Any(person => person.Role == Roles.Supervisor)
        );
    }

    private static bool IsNamed(Person person, string? named) =>
        named is not null
        && (named == person.Subject || named == person.UserName || Mentions(named, person));

    private static bool Mentions(string text, Person person) =>
        person.Name.Length > 1 && text.Contains(person.Name, StringComparison.Ordinal);
}
