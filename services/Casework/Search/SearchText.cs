using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QualityAward.Casework.Search;

/// <summary>
/// What a table is searched by: a column that PostgreSQL makes of others, folded as people do not tell spellings apart, and an
/// index of its pairs of signs. Pairs and not <c>pg_trgm</c>'s threes, because most Chinese searches have two signs (docs/decisions/0035).
/// </summary>
public static class SearchText
{
    private const string Property = "SearchText";
    private const string Finding = "award_finds";

    // As NameText.Fold: compatibility forms, one kind of bracket, no dots, no blanks, one case.
    private const string Functions = """
        CREATE OR REPLACE FUNCTION award_fold(written text) RETURNS text
            LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN upper(regexp_replace(translate(normalize(coalesce(written, ''), NFKC),
                '([{〔【〖《〈「『)]}〕】〗》〉」』·•・･‧∙⋅●․.．。', '(((((((((())))))))))'), '\s', '', 'g'));
        CREATE OR REPLACE FUNCTION award_pairs(folded text) RETURNS text[]
            LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
            RETURN ARRAY(SELECT DISTINCT substr(folded, n, 2) FROM generate_series(1, length(folded) - 1) AS n);
        CREATE OR REPLACE FUNCTION award_finds(folded text, words text) RETURNS boolean
            LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN award_pairs(folded) @> award_pairs(award_fold(words)) AND strpos(folded, award_fold(words)) > 0;
        """;

    /// <summary>Those in which the words stand; all of them where there are no words.</summary>
    public static IQueryable<T> Holding<T>(this IQueryable<T> rows, string? words)
        where T : class =>
        string.IsNullOrWhiteSpace(words)
            ? rows
            : rows.Where(row => Finds(EF.Property<string>(row, Property), words));

    /// <summary>Maps the column; the table's migration calls <see cref="CreateSearch"/> and <see cref="IndexSearch"/>.</summary>
    /// <param name="entity">The table.</param>
    /// <param name="sql">What is searched, as SQL over the table's columns.</param>
    public static void HasSearchText<T>(this EntityTypeBuilder<T> entity, params string[] sql)
        where T : class =>
        entity
            .Property<string>(Property)
            .HasColumnName("search_text")
            .HasComputedColumnSql(
                $"award_fold({string.Join(" || '|' || ", sql.Select(part => $"coalesce({part}, '')"))})",
                stored: true
            );

    /// <summary>Lets queries call PostgreSQL's function.</summary>
    public static void AddSearch(this ModelBuilder model) =>
        model.HasDbFunction(() => Finds("", "")).HasName(Finding);

    /// <summary>Creates the functions, before the first column that needs them.</summary>
    public static void CreateSearch(this MigrationBuilder migration) => migration.Sql(Functions);

    /// <summary>Creates a table's index: an expression, for which EF has no words.</summary>
    public static void IndexSearch(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Sql(
                $"CREATE INDEX ix_{table}_search_text ON {table} USING gin (award_pairs(search_text));"
            );
        }
    }

    /// <summary>PostgreSQL's, and nobody else's.</summary>
    /// <param name="folded">The column.</param>
    /// <param name="words">As typed.</param>
    public static bool Finds(string folded, string words) =>
        throw new InvalidOperationException($"Only a query calls {Finding}({folded}, {words}).");
}
