using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// Turns texts of input files into values of lead columns, by the columns' metadata: choices by label, numbers, dates, yes and
/// no.
/// </summary>
public sealed class LeadColumns
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute
    private const int FirstYear = 1753;

    private readonly Dictionary<string, AttributeMetadata> _columns;
    private readonly DateTimeZone _zone;

    /// <summary>Reads the metadata of the lead table.</summary>
    /// <param name="service">Any user's service.</param>
    /// <param name="zone">Zone in which dates are meant.</param>
    public LeadColumns(IOrganizationService service, DateTimeZone zone)
    {
        _zone = zone;
        var request = new RetrieveEntityRequest { LogicalName = LeadTable.LogicalName, EntityFilters = EntityFilters.Attributes };
        var response = (RetrieveEntityResponse)service.Execute(request);
        _columns = response.EntityMetadata.Attributes.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);
    }

    /// <summary>Checks that the lead table has the columns of a map, and that the values of their dates and numbers can be read in one way only.</summary>
    /// <param name="mapping">Lead columns and the columns of the file that fill them.</param>
    /// <param name="element">Element of the map.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="InputException">A column does not exist, cannot be written from text, or can be read in two ways.</exception>
    public void Demand(IReadOnlyDictionary<string, string> mapping, string element, InputTable file)
    {
        foreach (var (column, source) in mapping)
        {
            if (!_columns.TryGetValue(column, out var metadata))
            {
                throw new InputException(
                    $"map, element {element}",
                    $"The lead table has no column \"{column}\".",
                    "Use the logical name, such as companyname or crma_segment.");
            }

            if (metadata is LookupAttributeMetadata or StateAttributeMetadata or StatusAttributeMetadata)
            {
                throw new InputException(
                    $"map, element {element}.{column}",
                    "The column cannot be filled from text.",
                    "Leave it out: lookups and status are set by the replay itself.");
            }

            Settle(metadata, source, file);
        }
    }

    /// <summary>Writes the mapped values of a row into a lead; empty values are left out.</summary>
    /// <returns>Why the row is refused; null when all values fit.</returns>
    public RefusedRow? Fill(Entity lead, IReadOnlyDictionary<string, string> mapping, InputRow row)
    {
        foreach (var (column, source) in mapping)
        {
            if (row[source].Length == 0)
            {
                continue;
            }

            if (Value(_columns[column], row, source) is { } value)
            {
                lead[column] = value;
            }
            else
            {
                return row.Refuse(source, $"The value does not fit the lead column {column}.", Remedy(_columns[column], row, source));
            }
        }

        return null;
    }

    private static void Settle(AttributeMetadata column, string source, InputTable file)
    {
        if (column is DateTimeAttributeMetadata)
        {
            file.Formats.DatesOf(source);
        }
        else if (column is IntegerAttributeMetadata or MoneyAttributeMetadata or DecimalAttributeMetadata or DoubleAttributeMetadata)
        {
            file.Formats.NumbersOf(source);
        }
    }

    private object? Value(AttributeMetadata column, InputRow row, string source) => column switch
    {
        StringAttributeMetadata { MaxLength: { } most } => row[source].Length <= most ? row[source] : null,
        MemoAttributeMetadata { MaxLength: { } most } => row[source].Length <= most ? row[source] : null,
        PicklistAttributeMetadata choice => Option(choice, row[source]) is { } value ? new OptionSetValue(value) : null,
        BooleanAttributeMetadata => YesNo.Read(row[source]),
        IntegerAttributeMetadata whole => Number(row, source) is { } number ? Whole(whole, number) : null,
        MoneyAttributeMetadata money => Number(row, source) is { } amount && IsWithin((double)amount, money.MinValue, money.MaxValue) ? new Money(amount) : null,
        DecimalAttributeMetadata exact => Number(row, source) is { } number && IsWithin((double)number, (double?)exact.MinValue, (double?)exact.MaxValue) ? number : null,
        DoubleAttributeMetadata rough => Number(row, source) is { } number && IsWithin((double)number, rough.MinValue, rough.MaxValue) ? (double)number : null,
        DateTimeAttributeMetadata => row.Table.Formats.DatesOf(source).Read(row[source], _zone) is { Year: >= FirstYear } when ? when.ToDateTimeUtc() : null,
        _ => null,
    };

    private static decimal? Number(InputRow row, string source) => row.Table.Formats.NumbersOf(source).Read(row[source]);

    private static bool IsWithin(double number, double? least, double? most) => number >= (least ?? double.MinValue) && number <= (most ?? double.MaxValue);

    private static int? Whole(IntegerAttributeMetadata column, decimal number) =>
        number == decimal.Truncate(number) && number >= column.MinValue && number <= column.MaxValue ? (int)number : null;

    private static int? Option(PicklistAttributeMetadata choice, string text) =>
        choice.OptionSet.Options.FirstOrDefault(option => HasLabel(option, text))?.Value;

    private static bool HasLabel(OptionMetadata option, string text) =>
        option.Label.LocalizedLabels.Any(label => string.Equals(label.Label, text, StringComparison.OrdinalIgnoreCase));

    private static string LabelOf(OptionMetadata option) => option.Label.UserLocalizedLabel?.Label ?? option.Label.LocalizedLabels[0].Label;

    private static string Remedy(AttributeMetadata column, InputRow row, string source) => column switch
    {
        StringAttributeMetadata text => $"At most {text.MaxLength} characters.",
        MemoAttributeMetadata text => $"At most {text.MaxLength} characters.",
        PicklistAttributeMetadata choice => $"Use one of: {string.Join(", ", choice.OptionSet.Options.Select(LabelOf))}.",
        BooleanAttributeMetadata => "Use yes or no.",
        IntegerAttributeMetadata whole => $"Use a whole number from {whole.MinValue} to {whole.MaxValue}.",
        DateTimeAttributeMetadata =>
            $"Write it as the others of the file: {row.Table.Formats.DatesOf(source).Name}; a time may follow. No date of Dataverse is before {FirstYear}.",
        MoneyAttributeMetadata money => NumberRemedy(row, source, money.MinValue, money.MaxValue),
        DecimalAttributeMetadata exact => NumberRemedy(row, source, (double?)exact.MinValue, (double?)exact.MaxValue),
        _ => NumberRemedy(row, source, null, null),
    };

    private static string NumberRemedy(InputRow row, string source, double? least, double? most)
    {
        var range = least is null || most is null ? "" : string.Create(CultureInfo.InvariantCulture, $" from {least:#,##0.##########} to {most:#,##0.##########}");
        return $"Use a number{range} with the decimal sign \"{row.Table.Formats.NumbersOf(source).Decimal}\".";
    }
}
