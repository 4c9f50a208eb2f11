using System;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;
using Own = CrmAlignment.LocalDataverse.Metadata;
using Xrm = Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>Columns in the SDK's form.</summary>
internal static class ColumnMetadata
{
    public static AttributeMetadata Of(TableDefinition table, ColumnDefinition column, LabelLanguages language)
    {
        var metadata = Typed(table, column, language);
        metadata.LogicalName = column.LogicalName;
        metadata.SchemaName = column.SchemaName;
        metadata.MetadataId = MetadataIds.OfColumn(table.LogicalName, column.LogicalName);
        metadata.DisplayName = LabelMetadata.Of(column.IsCustom ? column.Label : PlatformLabels.In(language.User, column.Label, column.LogicalName), language);
        metadata.Description = LabelMetadata.Of(column.Description, language);
        metadata.RequiredLevel = new AttributeRequiredLevelManagedProperty(Level(column.Required));
        metadata.IsSecured = column.IsSecured;
        metadata.AutoNumberFormat = column.AutoNumberFormat;
        metadata.SourceType = (int)column.Source;
        if (column.Formula is { } formula)
        {
            metadata.With(nameof(StringAttributeMetadata.FormulaDefinition), formula);
        }

        return metadata
            .With(nameof(metadata.AttributeOf), column.AttributeOf)
            .With(nameof(metadata.EntityLogicalName), table.LogicalName)
            .With(nameof(metadata.IsCustomAttribute), column.IsCustom)
            .With(nameof(metadata.IsPrimaryId), column.LogicalName == table.PrimaryIdColumn)
            .With(nameof(metadata.IsPrimaryName), column.LogicalName == table.PrimaryNameColumn)
            .With(nameof(metadata.ColumnNumber), table.Columns.IndexOf(column) + 1)
            .With(nameof(metadata.IsValidForCreate), column.IsValidForCreate)
            .With(nameof(metadata.IsValidForUpdate), column.IsValidForUpdate)
            .With(nameof(metadata.IsValidForRead), column.IsValidForRead)
            .With(nameof(metadata.CanBeSecuredForRead), SecurableColumns.ForRead(column))
            .With(nameof(metadata.CanBeSecuredForCreate), SecurableColumns.ForCreate(column))
            .With(nameof(metadata.CanBeSecuredForUpdate), SecurableColumns.ForUpdate(column));
    }

    private static AttributeMetadata Typed(TableDefinition table, ColumnDefinition column, LabelLanguages language) => column.Type switch
    {
        ColumnType.String when column is { AttributeOf: { } shown } && !table.Column(shown).IsReference =>
            Plain(AttributeTypeCode.Virtual, AttributeTypeDisplayName.VirtualType),
        ColumnType.String => Text(column),
        ColumnType.Memo => new MemoAttributeMetadata { MaxLength = column.MaxLength, Format = StringFormat.TextArea },
        ColumnType.Integer => new IntegerAttributeMetadata { Format = IntegerFormat.None, MinValue = (int?)column.MinValue, MaxValue = (int?)column.MaxValue },
        ColumnType.BigInt => new BigIntAttributeMetadata(),
        ColumnType.Decimal => new DecimalAttributeMetadata { MinValue = column.MinValue, MaxValue = column.MaxValue, Precision = column.Precision },
        ColumnType.Double => new DoubleAttributeMetadata { MinValue = (double?)column.MinValue, MaxValue = (double?)column.MaxValue, Precision = column.Precision },
        ColumnType.Money => Money(column),
        ColumnType.Boolean => new BooleanAttributeMetadata(ChoiceMetadata.OfBoolean(column, language)) { DefaultValue = column.DefaultValue as bool? },
        ColumnType.DateTime => Date(column),
        ColumnType.Choice => new PicklistAttributeMetadata { OptionSet = Choice(column, OptionSetType.Picklist, language), DefaultFormValue = column.DefaultValue as int? ?? -1 },
        ColumnType.MultiChoice => new MultiSelectPicklistAttributeMetadata { OptionSet = Choice(column, OptionSetType.Picklist, language) },
        ColumnType.State => new StateAttributeMetadata { OptionSet = Choice(column, OptionSetType.State, language) },
        ColumnType.Status => new StatusAttributeMetadata { OptionSet = Choice(column, OptionSetType.Status, language) },
        ColumnType.Lookup => new LookupAttributeMetadata { Targets = [.. column.Targets] },
        ColumnType.Customer => Lookup(column, AttributeTypeCode.Customer, AttributeTypeDisplayName.CustomerType),
        ColumnType.Owner => Lookup(column, AttributeTypeCode.Owner, AttributeTypeDisplayName.OwnerType),
        ColumnType.PartyList => Lookup(column, AttributeTypeCode.PartyList, AttributeTypeDisplayName.PartyListType),
        ColumnType.File => new FileAttributeMetadata { MaxSizeInKB = column.MaxSizeInKB },
        ColumnType.Image => new ImageAttributeMetadata
        {
            MaxSizeInKB = column.MaxSizeInKB,
            CanStoreFullImage = column.CanStoreFullImage,
            IsPrimaryImage = column.IsPrimaryImage,
        },
        ColumnType.CalendarRules => Plain(AttributeTypeCode.CalendarRules, AttributeTypeDisplayName.CalendarRulesType),
        ColumnType.UniqueIdentifier => new UniqueIdentifierAttributeMetadata(),
        ColumnType.EntityName => new EntityNameAttributeMetadata(),
        _ => throw new InvalidOperationException(
            $"The column {table.LogicalName}.{column.LogicalName} has the type {column.Type}, which has no metadata class here."),
    };

    private static StringAttributeMetadata Text(ColumnDefinition column)
    {
        var format = Format(column.TextFormat);
        return new StringAttributeMetadata
        {
            MaxLength = column.MaxLength,
            FormatName = format,
            Format = Enum.Parse<StringFormat>(format.Value),
        };
    }

    // A column of a type that has no class of its own.
    private static AttributeMetadata Plain(AttributeTypeCode code, AttributeTypeDisplayName name) => new AttributeMetadata()
        .With(nameof(AttributeMetadata.AttributeType), code)
        .With(nameof(AttributeMetadata.AttributeTypeName), name);

    private static MoneyAttributeMetadata Money(ColumnDefinition column) => new MoneyAttributeMetadata
    {
        MinValue = (double?)column.MinValue,
        MaxValue = (double?)column.MaxValue,
        Precision = column.Precision,
        CalculationOf = column.BaseOf,
    }.With(nameof(MoneyAttributeMetadata.IsBaseCurrency), column.BaseOf is not null);

    private static DateTimeAttributeMetadata Date(ColumnDefinition column) => new()
    {
        Format = column.ShowsDateOnly ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime,
        DateTimeBehavior = column.DateTimeBehavior switch
        {
            Own.DateTimeBehavior.DateOnly => Xrm.DateTimeBehavior.DateOnly,
            Own.DateTimeBehavior.TimeZoneIndependent => Xrm.DateTimeBehavior.TimeZoneIndependent,
            _ => Xrm.DateTimeBehavior.UserLocal,
        },
    };

    private static LookupAttributeMetadata Lookup(ColumnDefinition column, AttributeTypeCode code, AttributeTypeDisplayName name) =>
        new LookupAttributeMetadata { Targets = [.. column.Targets] }
            .With(nameof(AttributeMetadata.AttributeType), code)
            .With(nameof(AttributeMetadata.AttributeTypeName), name);

    private static OptionSetMetadata? Choice(ColumnDefinition column, OptionSetType type, LabelLanguages language) =>
        column.Choice is { } choice ? ChoiceMetadata.Of(choice, type, language, column) : null;

    private static StringFormatName Format(string? format) => format switch
    {
        "Email" => StringFormatName.Email,
        "Url" => StringFormatName.Url,
        "Phone" => StringFormatName.Phone,
        "TextArea" => StringFormatName.TextArea,
        "TickerSymbol" => StringFormatName.TickerSymbol,
        "PhoneticGuide" => StringFormatName.PhoneticGuide,
        _ => StringFormatName.Text,
    };

    private static AttributeRequiredLevel Level(RequiredLevel level) => level switch
    {
        RequiredLevel.Recommended => AttributeRequiredLevel.Recommended,
        RequiredLevel.ApplicationRequired => AttributeRequiredLevel.ApplicationRequired,
        RequiredLevel.SystemRequired => AttributeRequiredLevel.SystemRequired,
        _ => AttributeRequiredLevel.None,
    };
}
