using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Rest.Problems;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.Acceptance;

/// <summary>The 市级有关部门 that can be consulted, as Identity knows them.</summary>
internal sealed class MunicipalDepartments(Directory.DirectoryClient directory)
{
    /// <summary>Names of all the given departments, by unit code.</summary>
    /// <exception cref="RefusedException">One is not in the directory.</exception>
    public async Task<IReadOnlyDictionary<string, string>> RequireAsync(
        IEnumerable<string> codes,
        CancellationToken cancellationToken
    )
    {
        var asked = new ListUnitsRequest { Kinds = { UnitKinds.MunicipalDepartment } };
        var reply = await directory.ListUnitsAsync(asked, cancellationToken: cancellationToken);
        var known = reply.Units.ToDictionary(u => u.Code, u => u.Name);
        var unknown = codes.Where(c => !known.ContainsKey(c)).ToList();
        return unknown.Count == 0
            ? known
            : throw new RefusedException(
                Refusals.Malformed(
                    $"{string.Join("、", unknown)}不在市级有关部门名录中，请重新选择。"
                )
            );
    }
}
