using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads one column of a table.</summary>
internal static class ColumnReader
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "primarykey", "nvarchar", "ntext", "int", "bigint", "decimal", "float", "money", "datetime", "bit", "picklist",
        "multiselectpicklist", "lookup", "customer", "owner", "partylist", "state", "status", "uniqueidentifier", "file",
        "image",
    };

    private static readonly HashSet<string> RequiredLevels = new(StringComparer.Ordinal)
    {
        "none", "recommended", "required", "systemrequired", "applicationrequired",
    };

    /// <summary>The column; null when it is of a type that is not supported, which is reported.</summary>
    public static PackageColumn? Read(PackageElement attribute, string table, SolutionArchive archive)
    {
        var schemaName = attribute.RequiredAttribute("PhysicalName");
        var logicalName = (attribute.Text("LogicalName") ?? attribute.RequiredText("Name")).ToLowerInvariant();
        var place = $"column {table}.{logicalName}";
        var type = attribute.RequiredText("Type");
        if (type.Length > 0 && !Types.Contains(type))
        {
            attribute.Unsupported(
                $"{place} of type {type}", "the table does not have it here", $"Use one of: {string.Join(", ", Types.Order(StringComparer.Ordinal))}.");
            return null;
        }

        var source = (ColumnSource)(attribute.Integer("SourceType") ?? 0);
        var isComputed = source != ColumnSource.Simple;
        return new PackageColumn
        {
            SchemaName = schemaName,
            LogicalName = logicalName,
            Type = type,
            RequiredLevel = Known(attribute, attribute.Text("RequiredLevel") ?? "none", RequiredLevels, "<RequiredLevel>", place),
            IsValidForCreate = !isComputed && attribute.Flag("ValidForCreateApi"),
            IsValidForUpdate = !isComputed && attribute.Flag("ValidForUpdateApi"),
            IsValidForRead = attribute.Flag("ValidForReadApi", whenMissing: true),
            IsSecured = attribute.Flag("IsSecured"),
            IsCustom = attribute.Flag("IsCustomField"),
            IsPrimaryName = attribute.Text("DisplayMask")?.Split('|').Contains("PrimaryName") == true,
            Labels = attribute.Labels("displaynames", "displayname"),
            Descriptions = attribute.Labels("Descriptions", "Description"),
            Format = attribute.Text("Format"),
            MaxLength = attribute.Integer("MaxLength"),
            Minimum = attribute.Number("MinValue"),
            Maximum = attribute.Number("MaxValue"),
            Accuracy = attribute.Integer("Accuracy"),
            AccuracySource = attribute.Integer("AccuracySource"),
            CalculationOf = attribute.Text("CalculationOf")?.ToLowerInvariant(),
            DateTimeBehavior = attribute.Integer("Behavior"),
            Choice = attribute.Child("optionset") is { } choice ? ChoiceReader.Read(choice, isGlobal: false) : null,
            GlobalChoiceName = attribute.Text("OptionSetName"),
            DefaultValue = attribute.Integer("AppDefaultValue"),
            AutoNumberFormat = attribute.Text("AutoNumberFormat"),
            MaxSizeInKB = attribute.Integer("MaxSizeInKB"),
            CanStoreFullImage = attribute.Flag("CanStoreFullImage"),
            IsPrimaryImage = attribute.Flag("IsPrimaryImage"),
            Source = source,
            Formula = isComputed ? FormulaReader.Read(attribute, source, (table, place), archive) : null,
            LookupTables = ReadLookupTables(attribute),
        };
    }

    private static List<string> ReadLookupTables(PackageElement attribute) =>
        [.. attribute.At("LookupTypes", "LookupType").Select(type => type.Value.ToLowerInvariant())
            .Where(type => !type.StartsWith('0') && type.Length > 0)];

    private static string Known(PackageElement attribute, string value, HashSet<string> known, string element, string place)
    {
        if (value.Length > 0 && !known.Contains(value))
        {
            attribute.Refuse(
                $"{element} is '{value}', which the local Dataverse does not support.",
                $"Use one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}.",
                place);
        }

        return value;
    }
}
