using System;
using System.Globalization;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player.Settings;
using NodaTime.Text;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>What the clock of a served organization shows: chosen, as it was left, or the present.</summary>
/// <param name="organization">The organization.</param>
/// <param name="clock">Its clock.</param>
/// <param name="present">The clock of the machine.</param>
internal sealed class ServedClock(LocalOrganization organization, MovableClock clock, TimeProvider present)
{
    /// <summary>Name of the option that chooses it.</summary>
    public const string Option = "--now";

    // Chosen by this project: charts show twelve months, and nobody works for a quarter without a change.
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(90);
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMinutes(1);

    /// <summary>Reads an instant, or a day, whose beginning (UTC) is meant.</summary>
    /// <param name="text">As 2026-03-31 or 2026-03-31T09:30:00Z.</param>
    /// <exception cref="InputException">It is neither, or outside the years 1900 to 2999.</exception>
    public static DateTimeOffset Read(string text)
    {
        var instant = InstantPattern.ExtendedIso.Parse(text) is { Success: true } exact ? exact.Value.ToDateTimeOffset()
            : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value.AtMidnight().InUtc().ToDateTimeOffset()
            : default;
        return instant.Year is >= 1900 and <= 2999 ? instant
            : throw new InputException(Option, $"\"{text}\" is no instant.", "Give a day such as 2026-03-31, or an instant such as 2026-03-31T09:30:00Z.");
    }

    /// <summary>Sets the clock to what was chosen.</summary>
    /// <param name="chosen">The instant; null leaves the clock as it is.</param>
    /// <exception cref="InputException">Rows were changed later: they would be of the future.</exception>
    public void Choose(DateTimeOffset? chosen)
    {
        if (chosen is not { } instant)
        {
            return;
        }

        if (LastChange.Of(organization.AdminService) is { } last && last > instant)
        {
            throw new InputException(Option, $"Rows were changed on {Text(last)}, after {Text(instant)}.", $"Give {Exact(last)} or later.");
        }

        clock.Set(instant);
    }

    /// <summary>Says what the clock shows where it is not the present, and how to go back to when the organization was alive.</summary>
    public void Tell(IAnsiConsole console)
    {
        var apart = clock.GetUtcNow() - present.GetUtcNow();
        if (apart.Duration() > Unnoticed)
        {
            console.MarkupLine(
                $"Its clock shows [bold]{Text(clock.GetUtcNow())}[/], {Days(apart)} {(apart < TimeSpan.Zero ? "before" : "after")} the present; it is moved on in the browser, or chosen with {Option}.");
        }
        else if (LastChange.Of(organization.AdminService) is { } last && clock.GetUtcNow() - last > LongAgo)
        {
            console.MarkupLine(
                $"[yellow]Nobody has worked there since {Text(last)}: charts of the last twelve months may be empty. {Option} {Exact(last)} goes on from then.[/]");
        }
    }

    private static string Days(TimeSpan apart) =>
        apart.Duration() is var length && length < TimeSpan.FromDays(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(length.TotalHours, 1)} hours")
            : string.Create(CultureInfo.InvariantCulture, $"{length.Days:N0} days");

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    // Not before the last change, which has fractions of a second.
    private static string Exact(DateTimeOffset instant) => instant.UtcDateTime.AddSeconds(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
