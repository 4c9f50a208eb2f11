using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads one column of a table.</summary>
internal static class ColumnReader
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "primarykey", "nvarchar", "ntext", "int", "bigint", "decimal", "float", "money", "datetime", "bit", "picklist",
        "multiselectpicklist", "lookup", "customer", "owner", "state", "status", "uniqueidentifier",
    };

    private static readonly HashSet<string> RequiredLevels = new(StringComparer.Ordinal)
    {
        "none", "recommended", "required", "systemrequired", "applicationrequired",
    };

    public static PackageColumn Read(PackageElement attribute, string table)
    {
        var schemaName = attribute.RequiredAttribute("PhysicalName");
        var logicalName = (attribute.Text("LogicalName") ?? attribute.RequiredText("Name")).ToLowerInvariant();
        var place = $"column {table}.{logicalName}";
        CheckSupported(attribute, place);
        return new PackageColumn
        {
            SchemaName = schemaName,
            LogicalName = logicalName,
            Type = Known(attribute, attribute.RequiredText("Type"), Types, "<Type>", place),
            RequiredLevel = Known(attribute, attribute.Text("RequiredLevel") ?? "none", RequiredLevels, "<RequiredLevel>", place),
            IsValidForCreate = attribute.Flag("ValidForCreateApi"),
            IsValidForUpdate = attribute.Flag("ValidForUpdateApi"),
            IsValidForRead = attribute.Flag("ValidForReadApi", whenMissing: true),
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
            LookupTables = ReadLookupTables(attribute),
        };
    }

    private static List<string> ReadLookupTables(PackageElement attribute) =>
        [.. attribute.At("LookupTypes", "LookupType").Select(type => type.Value.ToLowerInvariant())
            .Where(type => !type.StartsWith('0') && type.Length > 0)];

    private static void CheckSupported(PackageElement attribute, string place)
    {
        if (attribute.Integer("SourceType") is { } source and not 0)
        {
            var kind = source switch { 1 => "calculated", 2 => "rollup", 3 => "formula", _ => $"SourceType {source}" };
            attribute.Refuse($"{kind} columns are not supported by the local Dataverse.", "Compute the value in a plug-in.", place);
        }

        if (attribute.Flag("IsSecured"))
        {
            attribute.Refuse("column security (IsSecured 1) is not supported by the local Dataverse.", "Set IsSecured to 0.", place);
        }
    }

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
