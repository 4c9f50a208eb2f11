using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Customization.Choices;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>
/// Columns that a request describes, of the types that a custom column may have
/// (https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields). What it leaves open is as the platform's designer has it.
/// </summary>
/// <param name="catalog">The metadata.</param>
/// <param name="table">Logical name of the table.</param>
/// <param name="solution">The solution that gets the column.</param>
internal sealed class NewColumn(MetadataCatalog catalog, string table, UnmanagedSolution solution)
{
    private const int TextLength = 100;
    private const int MemoLength = 2_000;

    // https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields#file-columns: 32 MB, and 10 MB of an image.
    private const int FileSize = 32_768;
    private const int ImageSize = 10_240;

    /// <summary>The column.</summary>
    /// <param name="given">The column as the request describes it.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The name or a limit is not allowed, or the type is not supported.
    /// </exception>
    public ColumnDefinition Of(AttributeMetadata given)
    {
        var name = CustomName.Require(solution, "column", given.SchemaName);
        var column = Typed(name.ToLowerInvariant(), given) with
        {
            SchemaName = name,
            Label = LabelTexts.Of(given.DisplayName),
            Description = LabelTexts.Of(given.Description),
            AutoNumberFormat = given.AutoNumberFormat,
            IsCustom = true,
        };
        var computed = new ComputedColumn(catalog, table).Of(column, given);
        return ColumnLimits.Check(table, ColumnSettings.Secured(ColumnSettings.Required(computed, given), given));
    }

    private ColumnDefinition Typed(string name, AttributeMetadata given) => given switch
    {
        StringAttributeMetadata text => ColumnSettings.Text(
            New(name, ColumnType.String) with { MaxLength = text.MaxLength ?? TextLength, TextFormat = "Text" }, text),
        MemoAttributeMetadata memo => New(name, ColumnType.Memo) with { MaxLength = memo.MaxLength ?? MemoLength, TextFormat = "TextArea" },
        IntegerAttributeMetadata number => New(name, ColumnType.Integer) with
        {
            MinValue = number.MinValue ?? int.MinValue,
            MaxValue = number.MaxValue ?? int.MaxValue,
        },
        BigIntAttributeMetadata => New(name, ColumnType.BigInt),
        DecimalAttributeMetadata number => New(name, ColumnType.Decimal) with
        {
            MinValue = number.MinValue ?? (decimal)DecimalAttributeMetadata.MinSupportedValue,
            MaxValue = number.MaxValue ?? (decimal)DecimalAttributeMetadata.MaxSupportedValue,
            Precision = number.Precision ?? 2,
        },
        DoubleAttributeMetadata number => New(name, ColumnType.Double) with
        {
            MinValue = (decimal)(number.MinValue ?? DoubleAttributeMetadata.MinSupportedValue),
            MaxValue = (decimal)(number.MaxValue ?? DoubleAttributeMetadata.MaxSupportedValue),
            Precision = number.Precision ?? 2,
        },
        MoneyAttributeMetadata amount => New(name, ColumnType.Money) with
        {
            MinValue = (decimal)(amount.MinValue ?? MoneyAttributeMetadata.MinSupportedValue),
            MaxValue = (decimal)(amount.MaxValue ?? MoneyAttributeMetadata.MaxSupportedValue),
            Precision = amount.Precision ?? 2,
        },
        BooleanAttributeMetadata flag => New(name, ColumnType.Boolean) with
        {
            Choice = ChoiceTranslation.OfBoolean(ChoiceName(name), flag.OptionSet),
            DefaultValue = flag.DefaultValue ?? false,
        },
        DateTimeAttributeMetadata date => ColumnSettings.Date(New(name, ColumnType.DateTime), date),
        MultiSelectPicklistAttributeMetadata choice => New(name, ColumnType.MultiChoice) with { Choice = Choice(name, choice) },
        PicklistAttributeMetadata choice => ColumnSettings.Default(
            New(name, ColumnType.Choice) with { Choice = Choice(name, choice) }, choice.DefaultFormValue),
        FileAttributeMetadata file => New(name, ColumnType.File) with
        {
            MaxSizeInKB = file.MaxSizeInKB ?? FileSize,
            IsValidForCreate = false,
            IsValidForUpdate = false,
        },
        ImageAttributeMetadata image => New(name, ColumnType.Image) with
        {
            MaxSizeInKB = image.MaxSizeInKB ?? ImageSize,
            CanStoreFullImage = image.CanStoreFullImage == true,

            // The first image of a table is its primary one; another takes its place only when it says so.
            IsPrimaryImage = image.IsPrimaryImage ?? catalog.Table(table).Columns.All(column => !column.IsPrimaryImage),
        },
        LookupAttributeMetadata => throw DataverseFault.InvalidArgument(
            $"The lookup '{name}' cannot be created by CreateAttribute. Create it with its relationship, by CreateOneToMany."),
        _ => throw DataverseFault.NotSupported($"creating columns of {given.GetType().Name}"),
    };

    private static ColumnDefinition New(string name, ColumnType type) => new(name, type);

    private ChoiceDefinition Choice(string name, EnumAttributeMetadata given) => given.OptionSet switch
    {
        null => throw DataverseFault.InvalidArgument($"The column '{name}' has no OptionSet."),
        { IsGlobal: true, Name: { Length: > 0 } global } => Definitions.GlobalChoice(catalog, global),
        { Options.Count: 0 } => throw DataverseFault.InvalidArgument($"The OptionSet of the column '{name}' has no options."),
        var own => ChoiceTranslation.Of(ChoiceName(name), own, isGlobal: false, solution),
    };

    private string ChoiceName(string name) => $"{table}_{name}";
}
