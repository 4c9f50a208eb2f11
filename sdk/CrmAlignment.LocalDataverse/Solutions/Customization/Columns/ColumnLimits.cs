using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Rows.Numbering;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>
/// Limits that the limits of columns are held to: MaxSupportedLength and the like of the classes in
/// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.
/// </summary>
internal static class ColumnLimits
{
    /// <summary>Refuses a column whose limits are not allowed.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">The column.</param>
    /// <returns>The column.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// A length (0x80090479), a range or a number of digits (0x80040203) is not allowed.
    /// </exception>
    public static ColumnDefinition Check(string table, ColumnDefinition column)
    {
        var longest = column.Type == ColumnType.String
            ? StringAttributeMetadata.MaxSupportedLength
            : MemoAttributeMetadata.MaxSupportedLength;
        if (column.MaxLength is { } length && (length < 1 || length > longest))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.AttributeMaxLengthOutOfRange,
                $"The provided maximum length {length} of column {column.LogicalName} is out of range. Custom maximum length values must "
                    + $"be between 1 and {longest}.");
        }

        if (column.MinValue > column.MaxValue)
        {
            throw DataverseFault.InvalidArgument(
                $"The least value of '{table}.{column.LogicalName}', {column.MinValue}, is above the greatest, {column.MaxValue}.");
        }

        if (MostDigits(column.Type) is { } most && (column.Precision < 0 || column.Precision > most))
        {
            throw DataverseFault.InvalidArgument(
                $"'{table}.{column.LogicalName}' has 0 to {most} digits after the point; {column.Precision} were given.");
        }

        if (GreatestSize(column.Type) is { } largest && column.MaxSizeInKB is { } given && (given < 1 || given > largest))
        {
            throw DataverseFault.InvalidArgument(
                $"'{table}.{column.LogicalName}' holds from 1 to {largest} KB; a MaxSizeInKB of {given} was given.");
        }

        RequireFormat(column);
        return column;
    }

    private static void RequireFormat(ColumnDefinition column)
    {
        if (column.AutoNumberFormat is not { } format)
        {
            return;
        }

        if (column.Type != ColumnType.String)
        {
            throw DataverseFault.InvalidArgument($"Only text is numbered by itself; '{column.LogicalName}' is of the type {column.Type}.");
        }

        // Made once, to see whether it can be.
        AutoNumberFormat.Value(format, static () => 1, DateTime.UnixEpoch);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data: images up to 30 MB, files up to 10 GB.
    private static int? GreatestSize(ColumnType type) => type switch
    {
        ColumnType.File => 10_485_760,
        ColumnType.Image => 30_720,
        _ => null,
    };

    private static int? MostDigits(ColumnType type) => type switch
    {
        ColumnType.Decimal => DecimalAttributeMetadata.MaxSupportedPrecision,
        ColumnType.Double => DoubleAttributeMetadata.MaxSupportedPrecision,
        ColumnType.Money => MoneyAttributeMetadata.MaxSupportedPrecision,
        _ => null,
    };
}
