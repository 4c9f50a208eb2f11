using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;
using Own = CrmAlignment.LocalDataverse.Metadata;
using Xrm = Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>Settings of columns that may be given when one is created and when one is changed; what is not given stays.</summary>
internal static class ColumnSettings
{
    /// <summary>Whether a value is needed.</summary>
    public static ColumnDefinition Required(ColumnDefinition column, AttributeMetadata given) => given.RequiredLevel is { } level
        ? column with { Required = LevelOf(level.Value) }
        : column;

    /// <summary>Whether the column is secured.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">It cannot be (0x80040203).</exception>
    public static ColumnDefinition Secured(ColumnDefinition column, AttributeMetadata given) => given.IsSecured switch
    {
        null => column,
        true when !SecurableColumns.ForAny(column) => throw DataverseFault.InvalidArgument(
            $"The column '{column.LogicalName}' cannot be secured: CanBeSecuredForRead, CanBeSecuredForCreate and CanBeSecuredForUpdate are false."),
        { } secured => column with { IsSecured = secured },
    };

    /// <summary>The format of a text.</summary>
    public static ColumnDefinition Text(ColumnDefinition column, StringAttributeMetadata given) =>
        (given.FormatName?.Value ?? given.Format?.ToString()) is { } format ? column with { TextFormat = format } : column;

    /// <summary>Format and behaviour of a date.</summary>
    public static ColumnDefinition Date(ColumnDefinition column, DateTimeAttributeMetadata given) => column with
    {
        ShowsDateOnly = given.Format is { } format ? format == DateTimeFormat.DateOnly : column.ShowsDateOnly,
        DateTimeBehavior = given.DateTimeBehavior is { } behavior ? BehaviorOf(behavior) : column.DateTimeBehavior,
    };

    /// <summary>The option that new rows have; -1 for none.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such option (0x8004431A).</exception>
    public static ColumnDefinition Default(ColumnDefinition column, int? given) => given switch
    {
        null => column,
        -1 => column with { DefaultValue = null },
        { } value when column.Choice?.Find(value) is not null => column with { DefaultValue = value },
        { } value => throw DataverseFault.Of(
            DataverseErrorCode.PicklistValueOutOfRange,
            $"The picklist value is out of the range. The default {value} of the column '{column.LogicalName}' is none of its options."),
    };

    private static RequiredLevel LevelOf(AttributeRequiredLevel level) => Enum.Parse<RequiredLevel>(level.ToString());

    private static Own.DateTimeBehavior BehaviorOf(Xrm.DateTimeBehavior behavior) => Enum.Parse<Own.DateTimeBehavior>(behavior.Value);
}
