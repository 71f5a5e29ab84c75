using System.Text;
using QualityAward.Documents.Model;

namespace QualityAward.Documents.Templates;

/// <summary>Every kind's template: what came with the system, or the city's own of the same name.</summary>
public sealed class TemplateBook
{
    private const string AttachmentSign = "=== ";
    private readonly Dictionary<string, Template> _templates = [];

    private TemplateBook() { }

    /// <summary>Reads all and checks all.</summary>
    /// <param name="folder">The city's own (<c>Award:TemplateFolder</c>); null for none.</param>
    /// <exception cref="TemplateException">One does not fit, or a file belongs to no kind.</exception>
    public static TemplateBook Read(string? folder)
    {
        var book = new TemplateBook();
        foreach (var kind in DocumentKinds.All)
        {
            var own = folder is { Length: > 0 } ? Path.Combine(folder, kind.Code + ".txt") : null;
            book._templates[kind.Code] = Template.Read(
                kind,
                own is not null && File.Exists(own) ? File.ReadAllText(own) : Default(kind)
            );
        }

        // A file that nobody reads is a name typed wrongly.
        var strange =
            folder is { Length: > 0 } && Directory.Exists(folder)
                ? Directory
                    .EnumerateFiles(folder, "*.txt")
                    .Select(Path.GetFileNameWithoutExtension)
                    .FirstOrDefault(name => !book._templates.ContainsKey(name!))
                : null;
        return strange is null
            ? book
            : throw new TemplateException(
                $"公文模板 {strange}.txt 不属于任何一种公文，请核对文件名。"
            );
    }

    /// <summary>The template that came with the system.</summary>
    public static string Default(DocumentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        using var stream =
            typeof(TemplateBook).Assembly.GetManifestResourceStream(kind.Code)
            ?? throw new InvalidOperationException($"No template {kind.Code} came with it.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The document.</summary>
    /// <exception cref="InvalidOperationException">A field of the kind is not given.</exception>
    public OfficialDocument Fill(DocumentKind kind, DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(content);
        var template = _templates[kind.Code];
        var sections = Sections(template.Body);
        var signer = Filled(template.Head("落款"), content);
        return new(Filled(template.Head("标题"), content) ?? "", Blocks(sections[0].Lines, content))
        {
            Issuer = Filled(template.Head("发文机关"), content),
            Addressee = Filled(template.Head("主送"), content),
            Signature = signer is null
                ? null
                : new(signer, Filled(template.Head("日期"), content) ?? ""),
            Note = Filled(template.Head("附注"), content),
            Number = content.Number,
            Mark = content.Mark,
            Foot = content.Foot,
            Attachments =
            [
                .. Named(template, content),
                .. sections
                    .Skip(1)
                    .Select(s => new Attachment(
                        Filled(s.Title, content) ?? "",
                        Blocks(s.Lines, content)
                    )),
            ],
        };
    }

    private static IEnumerable<Attachment> Named(Template template, DocumentContent content) =>
        Filled(template.Head("附件"), content) is { } title ? [new(title, [])] : [];

    private static List<(string Title, List<string> Lines)> Sections(IReadOnlyList<string> body)
    {
        List<(string Title, List<string> Lines)> sections = [("", [])];
        foreach (var line in body)
        {
            if (line.StartsWith(AttachmentSign, StringComparison.Ordinal))
            {
                sections.Add((line[AttachmentSign.Length..], []));
            }
            else
            {
                sections[^1].Lines.Add(line);
            }
        }

        return sections;
    }

    private static List<Block> Blocks(IEnumerable<string> lines, DocumentContent content)
    {
        var blocks = new List<Block>();
        foreach (var line in lines)
        {
            if (Template.Part().Match(line) is { Success: true } part)
            {
                blocks.AddRange(content.Parts[part.Groups[1].Value]);
            }
            else if (Filled(line.TrimStart('#', ' '), content) is { } text)
            {
                var level = line.TakeWhile(sign => sign == '#').Count();
                blocks.Add(level > 0 ? new Heading(level, text) : new Paragraph(text));
            }
        }

        return blocks;
    }

    // A paragraph whose fields are all empty falls away.
    private static string? Filled(string? line, DocumentContent content)
    {
        if (line is null)
        {
            return null;
        }

        var (fields, filled) = (0, 0);
        var text = Template
            .Field()
            .Replace(
                line,
                match =>
                {
                    var name = match.Groups[1].Value;
                    if (!content.Fields.TryGetValue(name, out var value))
                    {
                        throw new InvalidOperationException($"The field {name} is not given.");
                    }

                    fields++;
                    filled += string.IsNullOrWhiteSpace(value) ? 0 : 1;
                    return value ?? "";
                }
            );
        return fields > 0 && filled == 0 ? null : text;
    }
}
