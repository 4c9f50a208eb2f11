using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A column as customizations.xml describes it. Values keep the file's vocabulary.</summary>
internal sealed record PackageColumn
{
    /// <summary>Schema name, in the author's case.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Logical name, lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>
    /// Type word of the file: primarykey, nvarchar, ntext, int, decimal, float, money, datetime, bit, picklist, lookup, ...
    /// </summary>
    public required string Type { get; init; }

    /// <summary>none, recommended, required (business), systemrequired or applicationrequired.</summary>
    public required string RequiredLevel { get; init; }

    /// <summary>Whether Create may set the column.</summary>
    public bool IsValidForCreate { get; init; }

    /// <summary>Whether Update may set the column.</summary>
    public bool IsValidForUpdate { get; init; }

    /// <summary>Whether the column can be read.</summary>
    public bool IsValidForRead { get; init; }

    /// <summary>Whether column security applies.</summary>
    public bool IsSecured { get; init; }

    /// <summary>Whether a solution added the column.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Whether this is the table's primary name (PrimaryName in DisplayMask).</summary>
    public bool IsPrimaryName { get; init; }

    /// <summary>Display names by language code.</summary>
    public required IReadOnlyDictionary<int, string> Labels { get; init; }

    /// <summary>Descriptions by language code.</summary>
    public required IReadOnlyDictionary<int, string> Descriptions { get; init; }

    /// <summary>Format word, for instance text, textarea, email, date; null when the file gives none.</summary>
    public string? Format { get; init; }

    /// <summary>Largest length in characters of a text; null for other types.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Greatest size of a file or an image in kibibytes; null when the file gives none.</summary>
    public int? MaxSizeInKB { get; init; }

    /// <summary>Whether an image is kept in its full size.</summary>
    public bool CanStoreFullImage { get; init; }

    /// <summary>Whether an image is that of its table.</summary>
    public bool IsPrimaryImage { get; init; }

    /// <summary>Smallest number, inclusive; null when the file gives none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Largest number, inclusive; null when the file gives none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Decimal places; null when the file gives none.</summary>
    public int? Accuracy { get; init; }

    /// <summary>For money: 0 as Accuracy says, 1 pricing precision of the organization, 2 precision of the currency.</summary>
    public int? AccuracySource { get; init; }

    /// <summary>For the base-currency column of a money column: the logical name of that money column.</summary>
    public string? CalculationOf { get; init; }

    /// <summary>For dates: 1 user local, 2 date only, 3 time-zone independent; null when the file gives none.</summary>
    public int? DateTimeBehavior { get; init; }

    /// <summary>The column's own choice; null when it has none or uses a global one.</summary>
    public PackageChoice? Choice { get; init; }

    /// <summary>Name of the global choice the column uses; null when none.</summary>
    public string? GlobalChoiceName { get; init; }

    /// <summary>Default of a choice or yes/no column; null when none.</summary>
    public int? DefaultValue { get; init; }

    /// <summary>Pattern by which the platform numbers new rows in the column; null when it does not.</summary>
    public string? AutoNumberFormat { get; init; }

    /// <summary>Where its values come from.</summary>
    public ColumnSource Source { get; init; }

    /// <summary>Formula of a calculated or rollup column, in XAML; null for others, and for one that nothing here computes.</summary>
    public string? Formula { get; init; }

    /// <summary>Tables a lookup may point at, when the column itself names them; relationships name the others.</summary>
    public IReadOnlyList<string> LookupTables { get; init; } = [];
}
