using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
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

    /// <summary>Checks that the lead table has the columns of a map.</summary>
    /// <param name="mapping">Lead columns and the CSV columns that fill them.</param>
    /// <param name="element">Element of the map.</param>
    /// <exception cref="InputException">A column does not exist or cannot be written from text.</exception>
    public void Demand(IReadOnlyDictionary<string, string> mapping, string element)
    {
        foreach (var column in mapping.Keys)
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
        }
    }

    /// <summary>Writes the mapped values of a row into a lead; empty values are left out.</summary>
    /// <returns>Why the row is refused; null when all values fit.</returns>
    public RefusedRow? Fill(Entity lead, IReadOnlyDictionary<string, string> mapping, CsvRow row)
    {
        foreach (var (column, source) in mapping)
        {
            if (row[source].Length == 0)
            {
                continue;
            }

            if (Value(_columns[column], row[source]) is { } value)
            {
                lead[column] = value;
            }
            else
            {
                return row.Refuse(source, $"The value does not fit the lead column {column}.", Remedy(_columns[column]));
            }
        }

        return null;
    }

    private object? Value(AttributeMetadata column, string text) => column switch
    {
        StringAttributeMetadata { MaxLength: { } most } => text.Length <= most ? text : null,
        MemoAttributeMetadata { MaxLength: { } most } => text.Length <= most ? text : null,
        PicklistAttributeMetadata choice => Option(choice, text) is { } value ? new OptionSetValue(value) : null,
        BooleanAttributeMetadata => YesOrNo(text),
        IntegerAttributeMetadata whole => Whole(whole, text),
        MoneyAttributeMetadata => Number(text) is { } amount ? new Money(amount) : null,
        DecimalAttributeMetadata => Number(text),
        DoubleAttributeMetadata => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        DateTimeAttributeMetadata => CsvValues.TryRead(text, _zone, out var when) ? when.ToInstant().ToDateTimeUtc() : null,
        _ => null,
    };

    private static bool? YesOrNo(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => null,
    };

    private static int? Whole(IntegerAttributeMetadata column, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= column.MinValue && number <= column.MaxValue
            ? number
            : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Option(PicklistAttributeMetadata choice, string text) =>
        choice.OptionSet.Options.FirstOrDefault(option => HasLabel(option, text))?.Value;

    private static bool HasLabel(OptionMetadata option, string text) =>
        option.Label.LocalizedLabels.Any(label => string.Equals(label.Label, text, StringComparison.OrdinalIgnoreCase));

    private static string LabelOf(OptionMetadata option) => option.Label.UserLocalizedLabel?.Label ?? option.Label.LocalizedLabels[0].Label;

    private static string Remedy(AttributeMetadata column) => column switch
    {
        StringAttributeMetadata text => $"At most {text.MaxLength} characters.",
        MemoAttributeMetadata text => $"At most {text.MaxLength} characters.",
        PicklistAttributeMetadata choice => $"Use one of: {string.Join(", ", choice.OptionSet.Options.Select(LabelOf))}.",
        BooleanAttributeMetadata => "Use yes or no.",
        IntegerAttributeMetadata whole => $"Use a whole number from {whole.MinValue} to {whole.MaxValue}.",
        DateTimeAttributeMetadata => CsvValues.Remedy,
        _ => "Use a number with a decimal point.",
    };
}
