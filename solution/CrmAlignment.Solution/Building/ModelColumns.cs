using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>The columns that the model declares, in the shape of customizations.xml.</summary>
internal static class ModelColumns
{
    public static IEnumerable<AttributeElement> Of(TableSchema table, ColumnSchema column, string introduced)
    {
        yield return Element(column, TypeOf(column), ElementsOf(table, column, introduced));
        if (column is MoneyColumn money)
        {
            yield return BaseOf(money);
        }
    }

    private static AttributeElement Element(ColumnSchema column, string type, IReadOnlyList<XElement> elements) =>
        new(column.SchemaName, type, column.Label, column.Description)
        {
            RequiredLevel = column.Required switch
            {
                Requirement.ApplicationRequired => "required",
                Requirement.Recommended => "recommended",
                _ => "none",
            },
            // Exports mark the name alone as required on forms, whether it is required or not, and no other required column of their own.
            DisplayMask = column.IsPrimaryName ? $"PrimaryName|{AttributeElement.DefaultMask}|RequiredForForm" : AttributeElement.DefaultMask,
            ImeMode = column is DateTimeColumn ? "inactive" : column is TextColumn or MemoColumn or LookupColumn or ChoiceColumn or TwoOptionsColumn ? "auto" : "disabled",
            IsSearchable = column.IsPrimaryName,
            IsRetrievable = column.IsPrimaryName,
            TypeElements = elements,
        };

    private static string TypeOf(ColumnSchema column) => column switch
    {
        TextColumn => "nvarchar",
        MemoColumn => "ntext",
        WholeNumberColumn => "int",
        DecimalColumn => "decimal",
        MoneyColumn => "money",
        DateTimeColumn => "datetime",
        TwoOptionsColumn => "bit",
        ChoiceColumn => "picklist",
        LookupColumn => "lookup",
        _ => throw new NotSupportedException(
            $"Column '{column.LogicalName}' is a {column.GetType().Name}: teach ModelColumns how customizations.xml writes it."),
    };

    private static XElement[] ElementsOf(TableSchema table, ColumnSchema column, string introduced) => column switch
    {
        TextColumn text => [SolutionXml.Element("Format", "text"), SolutionXml.Element("MaxLength", text.MaxLength), SolutionXml.Element("Length", text.MaxLength * 2)],
        MemoColumn memo => [SolutionXml.Element("Format", "textarea"), SolutionXml.Element("MaxLength", memo.MaxLength)],
        WholeNumberColumn number => [SolutionXml.Element("Format", "none"), SolutionXml.Element("MinValue", number.Minimum), SolutionXml.Element("MaxValue", number.Maximum)],
        DecimalColumn number => [.. Range(number.Minimum, number.Maximum), SolutionXml.Element("Accuracy", number.Precision)],
        MoneyColumn money => AmountElements(money),
        DateTimeColumn date => DateElements(date.Behavior),
        TwoOptionsColumn flag => [Flag("AppDefaultValue", flag.Default), OptionSets.OfTwoOptions(table, flag, introduced)],
        ChoiceColumn choice => [SolutionXml.Element("AppDefaultValue", choice.Default ?? -1), SolutionXml.Element("OptionSetName", choice.ChoiceName)],
        LookupColumn => [SolutionXml.Element("LookupStyle", "single"), new XElement("LookupTypes")],
        _ => [],
    };

    private static AttributeElement BaseOf(MoneyColumn money) =>
        new(money.SchemaName + "_Base", "money", SystemLabels.Base(money.Label), SystemLabels.BaseText(money.Label))
        {
            ImeMode = "disabled",
            CanUpdate = false,
            CanCreate = false,
            TypeElements = [.. AmountElements(money), SolutionXml.Element("CalculationOf", money.SchemaName)],
        };

    // AccuracySource 0: the column's own precision, so that a cost keeps its digits whatever the currency shows.
    private static XElement[] AmountElements(MoneyColumn money) =>
        [.. Range(money.Minimum, money.Maximum), SolutionXml.Element("Accuracy", money.Precision), SolutionXml.Element("AccuracySource", 0)];

    private static XElement[] DateElements(DateTimeBehavior behavior) =>
    [
        SolutionXml.Element("Format", behavior == DateTimeBehavior.DateOnly ? "date" : "datetime"),

        // Exports have 0 for the dates that the platform keeps alone.
        Flag("CanChangeDateTimeBehavior", true),
        SolutionXml.Element("Behavior", behavior == DateTimeBehavior.DateOnly ? 2 : 1),
    ];

    private static XElement[] Range(decimal minimum, decimal maximum) =>
    [
        SolutionXml.Element("MinValue", minimum.ToString(CultureInfo.InvariantCulture)),
        SolutionXml.Element("MaxValue", maximum.ToString(CultureInfo.InvariantCulture)),
    ];
}
