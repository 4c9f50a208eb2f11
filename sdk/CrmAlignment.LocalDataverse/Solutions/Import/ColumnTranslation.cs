using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Turns a column of a package into a column of the catalog.</summary>
internal static class ColumnTranslation
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["primarykey"] = ColumnType.UniqueIdentifier,
        ["uniqueidentifier"] = ColumnType.UniqueIdentifier,
        ["nvarchar"] = ColumnType.String,
        ["ntext"] = ColumnType.Memo,
        ["int"] = ColumnType.Integer,
        ["bigint"] = ColumnType.BigInt,
        ["decimal"] = ColumnType.Decimal,
        ["float"] = ColumnType.Double,
        ["money"] = ColumnType.Money,
        ["datetime"] = ColumnType.DateTime,
        ["bit"] = ColumnType.Boolean,
        ["picklist"] = ColumnType.Choice,
        ["multiselectpicklist"] = ColumnType.MultiChoice,
        ["state"] = ColumnType.State,
        ["status"] = ColumnType.Status,
        ["lookup"] = ColumnType.Lookup,
        ["customer"] = ColumnType.Customer,
        ["owner"] = ColumnType.Owner,
        ["partylist"] = ColumnType.PartyList,
        ["file"] = ColumnType.File,
        ["image"] = ColumnType.Image,
    };

    /// <summary>Columns the platform fills, whatever the file says about them.</summary>
    private static readonly HashSet<string> FilledByPlatform = new(StringComparer.Ordinal)
    {
        "createdby", "createdon", "modifiedby", "modifiedon", "createdonbehalfby", "modifiedonbehalfby",
        "owningbusinessunit", "owninguser", "owningteam",
    };

    // What the designer gives: https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields#file-columns.
    private const int FileSize = 32_768;
    private const int ImageSize = 10_240;

    public static ColumnDefinition Translate(PackageColumn column, IEnumerable<string> targets, ChoiceDefinition? choice)
    {
        var type = Types[column.Type];
        var filled = FilledByPlatform.Contains(column.LogicalName);
        return new ColumnDefinition(column.LogicalName, type)
        {
            SchemaName = column.SchemaName,
            Label = LocalizedText.Of(column.Labels),
            Description = LocalizedText.Of(column.Descriptions),
            Required = Level(column.RequiredLevel),
            MaxLength = type is ColumnType.String or ColumnType.Memo ? column.MaxLength : null,
            MinValue = column.Minimum,
            MaxValue = column.Maximum,
            Precision = column.Accuracy ?? 2,
            DateTimeBehavior = Behavior(column),
            ShowsDateOnly = type == ColumnType.DateTime && string.Equals(column.Format, "date", StringComparison.OrdinalIgnoreCase),
            TextFormat = type is ColumnType.String or ColumnType.Memo ? TextFormat(column.Format) : null,
            Choice = choice,
            Targets = [.. targets],
            BaseOf = column.CalculationOf,
            DefaultValue = Default(type, column),
            AutoNumberFormat = column.AutoNumberFormat,
            MaxSizeInKB = type switch
            {
                ColumnType.File => column.MaxSizeInKB ?? FileSize,
                ColumnType.Image => column.MaxSizeInKB ?? ImageSize,
                _ => null,
            },
            CanStoreFullImage = type == ColumnType.Image && column.CanStoreFullImage,
            IsPrimaryImage = type == ColumnType.Image && column.IsPrimaryImage,
            IsValidForCreate = !filled && column.IsValidForCreate && type != ColumnType.File,
            IsValidForUpdate = !filled && column.IsValidForUpdate && type != ColumnType.File && column.Type != "primarykey",
            IsValidForRead = column.IsValidForRead,
            IsSecured = column.IsSecured,
            IsCustom = column.IsCustom,
            Source = column.Source,
            Formula = column.Formula,
        };
    }

    public static ChoiceDefinition Translate(PackageChoice choice) => new(choice.Name, choice.Options.Select(Translate), choice.IsGlobal)
    {
        Label = LocalizedText.Of(choice.Labels),
        Description = LocalizedText.Of(choice.Descriptions),
    };

    private static ChoiceOption Translate(PackageOption option) => new(option.Value, LocalizedText.Of(option.Labels))
    {
        State = option.State,
        Transitions = [.. option.Transitions],
        DefaultStatus = option.DefaultStatus,
        InvariantName = option.InvariantName,
        Description = LocalizedText.Of(option.Descriptions),
        Color = option.Color,
    };

    private static RequiredLevel Level(string word) => word switch
    {
        "recommended" => RequiredLevel.Recommended,
        "required" or "applicationrequired" => RequiredLevel.ApplicationRequired,
        "systemrequired" => RequiredLevel.SystemRequired,
        _ => RequiredLevel.None,
    };

    private static DateTimeBehavior Behavior(PackageColumn column) => column.DateTimeBehavior switch
    {
        2 => DateTimeBehavior.DateOnly,
        3 => DateTimeBehavior.TimeZoneIndependent,
        _ => DateTimeBehavior.UserLocal,
    };

    private static string TextFormat(string? word) => word?.ToLowerInvariant() switch
    {
        "email" => "Email",
        "url" => "Url",
        "phone" => "Phone",
        "textarea" => "TextArea",
        "tickersymbol" => "TickerSymbol",
        _ => "Text",
    };

    private static object? Default(ColumnType type, PackageColumn column) => type switch
    {
        ColumnType.Boolean => column.DefaultValue is { } value && value != 0,
        ColumnType.Choice => column.DefaultValue is null or -1 ? null : column.DefaultValue.Value,
        _ => null,
    };
}
