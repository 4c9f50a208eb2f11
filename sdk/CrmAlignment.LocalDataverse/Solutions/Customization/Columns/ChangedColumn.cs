using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>What a column becomes: what a request does not say stays as it is.</summary>
internal static class ChangedColumn
{
    /// <summary>The column as it shall be.</summary>
    /// <param name="known">The column as it is.</param>
    /// <param name="given">The column as the request describes it.</param>
    /// <param name="merges">Whether labels of other languages stay.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The class of metadata is that of another type, or the platform needs the column's values (0x80040203).
    /// </exception>
    public static ColumnDefinition Of(ColumnDefinition known, AttributeMetadata given, bool merges)
    {
        if (known.Required == RequiredLevel.SystemRequired && given.RequiredLevel is { Value: not AttributeRequiredLevel.SystemRequired })
        {
            throw DataverseFault.InvalidArgument(
                $"The platform needs the column '{known.LogicalName}': its RequiredLevel stays SystemRequired.");
        }

        if (given is DateTimeAttributeMetadata { DateTimeBehavior: { } behavior } && behavior.Value != known.DateTimeBehavior.ToString())
        {
            throw DataverseFault.NotSupported("changing the behaviour of a date column");
        }

        ComputedColumn.RequireSame(known, given);
        var changed = Typed(known, given) with
        {
            Label = LabelTexts.Changed(known.Label, given.DisplayName, merges),
            Description = LabelTexts.Changed(known.Description, given.Description, merges),
            AutoNumberFormat = given.AutoNumberFormat is { } format ? format.Length > 0 ? format : null : known.AutoNumberFormat,
        };
        return ColumnSettings.Secured(ColumnSettings.Required(changed, given), given);
    }

    private static ColumnDefinition Typed(ColumnDefinition known, AttributeMetadata given) => (known.Type, given) switch
    {
        (_, { } any) when any.GetType() == typeof(AttributeMetadata) => known,
        (ColumnType.String, StringAttributeMetadata text) =>
            ColumnSettings.Text(known with { MaxLength = text.MaxLength ?? known.MaxLength }, text),
        (ColumnType.Memo, MemoAttributeMetadata memo) => known with { MaxLength = memo.MaxLength ?? known.MaxLength },
        (ColumnType.Integer, IntegerAttributeMetadata number) => Range(known, number.MinValue, number.MaxValue, null),
        (ColumnType.BigInt, BigIntAttributeMetadata) => known,
        (ColumnType.Decimal, DecimalAttributeMetadata number) => Range(known, number.MinValue, number.MaxValue, number.Precision),
        (ColumnType.Double, DoubleAttributeMetadata number) =>
            Range(known, (decimal?)number.MinValue, (decimal?)number.MaxValue, number.Precision),
        (ColumnType.Money, MoneyAttributeMetadata amount) =>
            Range(known, (decimal?)amount.MinValue, (decimal?)amount.MaxValue, amount.Precision),
        (ColumnType.Boolean, BooleanAttributeMetadata flag) => known with { DefaultValue = flag.DefaultValue ?? known.DefaultValue },
        (ColumnType.DateTime, DateTimeAttributeMetadata date) => ColumnSettings.Date(known, date),
        (ColumnType.Choice, PicklistAttributeMetadata choice) => ColumnSettings.Default(known, choice.DefaultFormValue),
        (ColumnType.File, FileAttributeMetadata file) => file.MaxSizeInKB is { } size && size != known.MaxSizeInKB
            ? throw DataverseFault.InvalidArgument(
                $"The greatest size of the file column '{known.LogicalName}' stays {known.MaxSizeInKB} KB.")
            : known,
        (ColumnType.Image, ImageAttributeMetadata image) when image.IsPrimaryImage is { } primary && primary != known.IsPrimaryImage =>
            throw DataverseFault.NotSupported("making another image the primary one"),
        (ColumnType.Image, ImageAttributeMetadata image) => known with
        {
            MaxSizeInKB = image.MaxSizeInKB ?? known.MaxSizeInKB,
            CanStoreFullImage = image.CanStoreFullImage ?? known.CanStoreFullImage,
        },
        (ColumnType.MultiChoice, MultiSelectPicklistAttributeMetadata)
            or (ColumnType.State, StateAttributeMetadata)
            or (ColumnType.Status, StatusAttributeMetadata)
            or (ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PartyList, LookupAttributeMetadata)
            or (ColumnType.UniqueIdentifier, UniqueIdentifierAttributeMetadata)
            or (ColumnType.EntityName, EntityNameAttributeMetadata) => known,
        _ => throw DataverseFault.InvalidArgument(
            $"The column '{known.LogicalName}' is of the type {known.Type}, which stays; {given.GetType().Name} describes another."),
    };

    private static ColumnDefinition Range(ColumnDefinition known, decimal? least, decimal? greatest, int? digits) => known with
    {
        MinValue = least ?? known.MinValue,
        MaxValue = greatest ?? known.MaxValue,
        Precision = digits ?? known.Precision,
    };
}
