using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using QualityAward.Common;

namespace QualityAward.FileCleaning;

/// <summary>What is cleaned alike in every Open XML package (ECMA-376 part 2).</summary>
internal static class Package
{
    private const long MostBytes = 200L * 1024 * 1024;

    // What is read into a tree of objects takes ten times as much; a book of a thousand pages has 10 MB.
    private const long MostOfParts = 24L * 1024 * 1024;
    private const int MostEntries = 2_000;

    private static readonly HashSet<Type> Traces =
    [
        typeof(ExtendedFilePropertiesPart),
        typeof(CustomFilePropertiesPart),
        typeof(ThumbnailPart),
        typeof(CustomXmlPart),
        typeof(DigitalSignatureOriginPart),
        typeof(WordprocessingCommentsPart),
        typeof(WordprocessingCommentsExPart),
        typeof(WordprocessingCommentsIdsPart),
        typeof(WordCommentsExtensiblePart),
        typeof(WordprocessingPeoplePart),
        typeof(WorksheetCommentsPart),
        typeof(WorksheetThreadedCommentsPart),
        typeof(WorkbookPersonPart),
        typeof(WorkbookRevisionHeaderPart),
        typeof(WorkbookRevisionLogPart),
        typeof(WorkbookUserDataPart),
        typeof(ConnectionsPart),
        typeof(ExternalWorkbookPart),
        typeof(SpreadsheetPrinterSettingsPart),
        typeof(WordprocessingPrinterSettingsPart),
    ];

    private static readonly HashSet<Type> Carriers =
    [
        typeof(EmbeddedPackagePart),
        typeof(EmbeddedObjectPart),
        typeof(AlternativeFormatImportPart),
        typeof(EmbeddedControlPersistencePart),
        typeof(VbaProjectPart),
    ];

    /// <summary>Opens, cleans and closes a package; the copy has no times and no extra fields of the packer.</summary>
    /// <param name="content">The upload.</param>
    /// <param name="open">Opens it for change.</param>
    /// <param name="clean">What its kind needs besides.</param>
    public static MemoryStream Clean<T>(MemoryStream content, Func<Stream, T> open, Action<T> clean)
        where T : OpenXmlPackage
    {
        try
        {
            var copy = Repack(content);
            using (var package = open(copy))
            {
                clean(package);
                RemoveProperties(package);
                RemoveTraces(package);
            }

            return Repack(copy);
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or OpenXmlPackageException
                        or XmlException
                        or FileFormatException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            throw CleaningRefusals.NotCleanable(
                "文件已经损坏或者加密，无法读取",
                "请另存为PDF，或者截图"
            );
        }
    }

    private static void RemoveProperties(OpenXmlPackage package)
    {
        var told = package.PackageProperties;
        told.Creator = told.LastModifiedBy = told.Title = told.Subject = null;
        told.Description = told.Keywords = told.Category = told.ContentStatus = null;
        told.Identifier = told.Revision = told.Version = null;
        told.Created = told.Modified = told.LastPrinted = null;
    }

    private static void RemoveTraces(OpenXmlPackage package)
    {
        var parts = Parts(package).ToList();
        foreach (var (owner, part) in parts)
        {
            if (Carriers.Contains(part.GetType()))
            {
                throw CleaningRefusals.NotCleanable(
                    "文件中嵌有其他文件或者控件",
                    "请删除嵌入的内容，或者另存为PDF"
                );
            }

            if (part is ImagePart image)
            {
                CleanPicture(image);
            }
            else if (Traces.Contains(part.GetType()))
            {
                owner.DeletePart(part);
            }
        }
    }

    // Each relationship once: a part may hang on several.
    private static IEnumerable<(OpenXmlPartContainer Owner, OpenXmlPart Part)> Parts(
        OpenXmlPartContainer root
    )
    {
        var seen = new HashSet<OpenXmlPart>();
        var open = new Queue<OpenXmlPartContainer>([root]);
        while (open.TryDequeue(out var owner))
        {
            foreach (var pair in owner.Parts.ToList())
            {
                yield return (owner, pair.OpenXmlPart);
                if (seen.Add(pair.OpenXmlPart))
                {
                    open.Enqueue(pair.OpenXmlPart);
                }
            }
        }
    }

    private static void CleanPicture(ImagePart image)
    {
        using var stream = image.GetStream(FileMode.Open, FileAccess.Read);
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        stream.Close();

        // Metafiles are drawings of the program itself.
        if (image.ContentType is "image/x-emf" or "image/x-wmf")
        {
            return;
        }

        var cleaned =
            EmbeddedPicture.Clean(bytes.ToArray())
            ?? throw CleaningRefusals.NotCleanable(
                "文件中有JPEG、PNG以外的图片",
                "请另存为PDF，或者把图片单独上传"
            );
        image.FeedData(new MemoryStream(cleaned));
    }

    // Sizes are counted while unpacking: what a package says of itself may be wrong.
    private static MemoryStream Repack(MemoryStream content)
    {
        content.Position = 0;
        var copy = new MemoryStream();
        using var from = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (from.Entries.Count > MostEntries)
        {
            throw TooLarge();
        }

        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            var buffer = new byte[64 * 1024];
            long total = 0;
            long parsed = 0;
            foreach (var entry in from.Entries.Where(entry => entry.Name.Length > 0))
            {
                var written = to.CreateEntry(entry.FullName);
                written.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                var isPart = Path.GetExtension(entry.Name).ToLowerInvariant() is ".xml" or ".rels";
                using var source = entry.Open();
                using var target = written.Open();
                int read;
                while ((read = source.Read(buffer)) > 0)
                {
                    total += read;
                    parsed += isPart ? read : 0;
                    if (total > MostBytes || parsed > MostOfParts)
                    {
                        throw TooLarge();
                    }

                    target.Write(buffer, 0, read);
                }
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static RefusedException TooLarge() =>
        CleaningRefusals.NotCleanable("文件展开后过大", "请另存为PDF，或者截图");

    /// <summary>Removes what a predicate names, wherever it stands.</summary>
    public static void Remove(this OpenXmlElement root, Func<OpenXmlElement, bool> what)
    {
        foreach (var element in root.Descendants().Where(what).ToList())
        {
            element.Remove();
        }
    }
}
