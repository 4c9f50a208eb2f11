using System;
using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>One column of a table. Immutable.</summary>
/// <remarks>
/// What RetrieveAttribute tells a client as AttributeMetadata
/// (https://learn.microsoft.com/power-apps/developer/data-platform/entity-attribute-metadata). Limits are held on every write; a
/// member that does not apply to the type of the column has its default.
/// </remarks>
public sealed record ColumnDefinition
{
    /// <summary>A column that may be read and written, is not required and has no limits, until they are set.</summary>
    /// <param name="logicalName">Lower-case name, unique in its table; its schema name too until that is set.</param>
    /// <param name="type">Type of its values.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public ColumnDefinition(string logicalName, ColumnType type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(logicalName);
        LogicalName = logicalName;
        SchemaName = logicalName;
        Type = type;
    }

    /// <summary>Lower-case name, unique in its table.</summary>
    public string LogicalName { get; init; }

    /// <summary>Name as its maker typed it; equals the logical name but for case.</summary>
    public string SchemaName { get; init; }

    /// <summary>Type of its values. It decides which of the other members mean something.</summary>
    public ColumnType Type { get; init; }

    /// <summary>What users see, per language.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    /// <summary>Longer explanation, per language.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Whether a value is needed. Default: <see cref="RequiredLevel.None"/>.</summary>
    public RequiredLevel Required { get; init; }

    /// <summary>Longest text allowed, in UTF-16 units; null where the type has no length.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Least number allowed, inclusive; null for no limit but that of the type.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>Greatest number allowed, inclusive; null for no limit but that of the type.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>
    /// Digits after the point: 0 to 10 for decimal (default 2), 0 to 4 for money (shown; storage always keeps four).
    /// </summary>
    public int Precision { get; init; } = 2;

    /// <summary>Time zone behaviour of a date column; <see cref="DateTimeBehavior.UserLocal"/> unless said otherwise.</summary>
    public DateTimeBehavior DateTimeBehavior { get; init; }

    /// <summary>Whether a date column shows only its date; a matter of format, independent of behaviour.</summary>
    public bool ShowsDateOnly { get; init; }

    /// <summary>
    /// Format of a text column as in metadata: Text, TextArea, Email, Url, Phone, TickerSymbol. Told to clients, not enforced.
    /// </summary>
    public string? TextFormat { get; init; }

    /// <summary>Options of a choice, state, status, multi-choice or boolean column; null for other types.</summary>
    public ChoiceDefinition? Choice { get; init; }

    /// <summary>Logical names of the tables a lookup may point to; empty for other types.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>For the base-currency twin of a money column: the logical name of that column (estimatedvalue_base of estimatedvalue).</summary>
    public string? BaseOf { get; init; }

    /// <summary>
    /// For a column that shows a customer when it is a row of its one target, as accountid shows customerid: the logical name of the
    /// customer column. The platform alone writes it. Null for others.
    /// </summary>
    public string? DerivedFrom { get; init; }

    /// <summary>
    /// For a column that shows what people see of another, as owneridname shows the name behind ownerid: the logical name of that other.
    /// It is not stored; conditions and orders may name it. Null for others.
    /// </summary>
    public string? AttributeOf { get; init; }

    /// <summary>Value of new rows that give none: int, bool, decimal or string by type; null for no default.</summary>
    public object? DefaultValue { get; init; }

    /// <summary>Pattern of an autonumber column such as <c>L-{SEQNUM:6}</c>; null for others.</summary>
    public string? AutoNumberFormat { get; init; }

    /// <summary>The greatest size of a file or an image, in kibibytes; null for other types.</summary>
    public int? MaxSizeInKB { get; init; }

    /// <summary>Whether an image can be downloaded in its full size. Default: false.</summary>
    public bool CanStoreFullImage { get; init; }

    /// <summary>Whether an image is that of its table, which a Create may set, too. Default: false.</summary>
    public bool IsPrimaryImage { get; init; }

    /// <summary>Whether a Create may set it. Values that arrive all the same are ignored by the platform.</summary>
    public bool IsValidForCreate { get; init; } = true;

    /// <summary>Whether an Update may set it. Values that arrive all the same are ignored by the platform.</summary>
    public bool IsValidForUpdate { get; init; } = true;

    /// <summary>Whether it can be read. Default: true.</summary>
    public bool IsValidForRead { get; init; } = true;

    /// <summary>
    /// Whether column security applies: only who has a profile that allows it, or is a System Administrator, reads or sets it
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security).
    /// </summary>
    public bool IsSecured { get; init; }

    /// <summary>Whether a solution brought the column, rather than the platform.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Where its values come from. Default: from those who write rows.</summary>
    internal ColumnSource Source { get; init; }

    /// <summary>The formula of a calculated or rollup column, in XAML; null for others, and for one that nothing here computes.</summary>
    internal string? Formula { get; init; }

    /// <summary>Whether a column of the platform was changed: newer tables of the platform leave it as it is.</summary>
    internal bool IsCustomized { get; init; }

    /// <summary>Whether the organization changed it beside any managed solution: imports of managed solutions leave it as it is.</summary>
    internal bool IsOwn { get; init; }

    /// <summary>Whether it refers to rows: lookup, customer or owner.</summary>
    public bool IsReference => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>Whether its value is one option of a choice: choice, state or status.</summary>
    public bool IsOption => Type is ColumnType.Choice or ColumnType.State or ColumnType.Status;

    /// <summary>Whether its values are text.</summary>
    public bool IsText => Type is ColumnType.String or ColumnType.Memo or ColumnType.EntityName;

    /// <summary>Whether what it holds is kept beside the rows: a file or an image.</summary>
    public bool HoldsFile => Type is ColumnType.File or ColumnType.Image;

    /// <summary>Whether storage keeps a column for it.</summary>
    public bool IsStored => Type != ColumnType.Image && !HoldsRows && AttributeOf is null;

    /// <summary>Whether its value is a list of rows that are kept in a table of their own: parties or rules of a calendar.</summary>
    internal bool HoldsRows => Type is ColumnType.PartyList or ColumnType.CalendarRules;

    /// <summary>Whether storage also keeps the table that each value points to, because there are several targets.</summary>
    public bool IsPolymorphic => IsReference && Targets.Length != 1;

    /// <summary>The same column, without a default value that is none of its options.</summary>
    internal ColumnDefinition WithoutLostDefault() => DefaultValue is int value && Choice is { } choice && choice.Find(value) is null
        ? this with { DefaultValue = null, IsCustomized = true }
        : this;

    /// <summary>The label in a language, else in English, else in any; the logical name when there is no label at all.</summary>
    /// <param name="lcid">Language, as LCID, for example 1033 for English.</param>
    public string LabelFor(int lcid) => Label.For(lcid) is { Length: > 0 } label ? label : LogicalName;
}
