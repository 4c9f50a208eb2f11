using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;
using CrmAlignment.Model.Kpis;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>What all readers of events share: the map, the present, and the lines that were refused so far.</summary>
/// <param name="map">How the files are read.</param>
/// <param name="today">The present; later dates are refused.</param>
internal sealed class EventReader(ReplayMap map, Instant today)
{
    /// <summary>The first year of a date: no CRM is older; a year of two digits, or a mistyped one, is.</summary>
    public const int FirstYear = 1970;

    /// <summary>
    /// The largest whole amount that a money column holds.
    /// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.moneyattributemetadata.maxsupportedvalue
    /// </summary>
    public const decimal MostAmount = 922_337_203_685_477;

    /// <summary>How the files are read.</summary>
    public ReplayMap Map => map;

    /// <summary>The present.</summary>
    public Instant Today => today;

    /// <summary>Lines that were refused so far, in the order of the files.</summary>
    public List<RefusedRow> Refused { get; } = [];

    /// <summary>Refuses a line.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">Column of the file; empty where the whole line is meant.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    public void Refuse(InputRow row, string column, string problem, string remedy) => Refused.Add(row.Refuse(column, problem, remedy));

    /// <summary>The date of a column; null when the line was refused for it.</summary>
    public ZonedDateTime? Date(InputRow row, string column)
    {
        var format = row.Table.Formats.DatesOf(column);
        if (format.Read(row[column], map.Zone) is not { } when)
        {
            Refuse(row, column, "This is no date.", $"Write it as the others of the file: {format.Name}; a time may follow.");
            return null;
        }

        if (when.Year < FirstYear)
        {
            Refuse(row, column, $"The date lies before {FirstYear}.", "Correct the year.");
            return null;
        }

        if (when.ToInstant() > today)
        {
            Refuse(row, column, "The date lies in the future.", "A replay shows what has happened; correct the date.");
            return null;
        }

        return when;
    }

    /// <summary>The date of a column of a lead's own line, after its arrival; null without one, or when the line was refused for it.</summary>
    /// <param name="arrival">The lead.</param>
    /// <param name="column">The column; null when the map names none.</param>
    /// <param name="what">What happened to the lead then, for messages.</param>
    public ZonedDateTime? DateAfter(LeadArrived arrival, string? column, string what)
    {
        if (column is null || arrival.Row[column].Length == 0 || Date(arrival.Row, column) is not { } when)
        {
            return null;
        }

        if (when.ToInstant() >= arrival.When)
        {
            return when;
        }

        Refuse(arrival.Row, column, $"The lead was {what} before it arrived.", "Correct one of the two dates.");
        return null;
    }

    /// <summary>The amount of a column, from 0 to <see cref="MostAmount"/>; null when the line was refused for it.</summary>
    public decimal? Amount(InputRow row, string column)
    {
        var format = row.Table.Formats.NumbersOf(column);
        if ((row[column].Length == 0 ? 0 : format.Read(row[column])) is { } amount and >= 0)
        {
            if (amount <= MostAmount)
            {
                return amount;
            }

            Refuse(row, column, "No amount of Dataverse is so large.", string.Create(CultureInfo.InvariantCulture, $"Write at most {MostAmount:N0}."));
            return null;
        }

        RefuseAmount(row, column, format);
        return null;
    }

    /// <summary>An amount in base currency.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">Code of its currency, which the map has a rate for; null for the base currency.</param>
    public decimal InBase(decimal amount, string? currency) => currency is null ? amount : amount / map.Currencies!.Rates[currency];

    /// <summary>Whether the scorecards can add an amount up; the line is refused where they cannot.</summary>
    /// <param name="row">The line.</param>
    /// <param name="column">Column of the amount.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">Code of its currency; null for the base currency.</param>
    public bool IsCountable(InputRow row, string column, decimal amount, string? currency)
    {
        if (amount <= Measure.MostAmount * (currency is null ? 1 : map.Currencies!.Rates[currency]))
        {
            return true;
        }

        Refuse(
            row,
            column,
            string.Create(CultureInfo.InvariantCulture, $"The scorecards hold no amount of more than {Measure.MostAmount:N0} in base currency."),
            "Correct it if it is mistyped; else write all amounts of all files in thousands.");
        return false;
    }

    private void RefuseAmount(InputRow row, string column, NumberFormat format)
    {
        var text = row[column];
        if (format.Read(text) is < 0)
        {
            Refuse(row, column, "The amount is negative.", "Write 0 or more, and take a refund off the amount of what it refunds.");
        }
        else if (WrittenNumber.IsMultiple(text))
        {
            Refuse(row, column, "Letters beside the amount multiply it.", "Write it in full: 5000 for 5k.");
        }
        else
        {
            Refuse(row, column, "This is no amount.", $"Write digits with the decimal sign \"{format.Decimal}\", 0 or more.");
        }
    }

    /// <summary>The name of the campaign that some columns make up together; empty for no columns.</summary>
    public static string CampaignName(IReadOnlyList<string> columns, InputRow row) =>
        string.Join(Separator, columns.Select(column => row[column].Length == 0 ? "(none)" : row[column]));

    /// <summary>The values of some columns that are not empty, as one name; empty for none.</summary>
    public static string Joined(IReadOnlyList<string> columns, InputRow row) =>
        string.Join(Separator, columns.Select(column => row[column]).Where(value => value.Length > 0));

    private const string Separator = " / ";
}
