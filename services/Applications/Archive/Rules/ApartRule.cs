using QualityAward.Common;

namespace QualityAward.Applications.Archive.Rules;

/// <summary>第二十三条: whoever has a package does not have its keys as well.</summary>
internal static class ApartRule
{
    /// <summary>Checks it.</summary>
    /// <param name="hasTheOther">The person fetched the other of the two before.</param>
    /// <exception cref="RefusedException">422 <c>archive-keys-apart</c>.</exception>
    public static void Check(bool hasTheOther)
    {
        if (hasTheOther)
        {
            throw Refuse.ByLaw(
                "archive-keys-apart",
                "归档材料包和密钥须由不同的人下载",
                "您已经下载过归档材料包或者它的密钥。涉密文件的密钥与归档材料包分别移交，须由另一人下载。",
                23
            );
        }
    }
}
