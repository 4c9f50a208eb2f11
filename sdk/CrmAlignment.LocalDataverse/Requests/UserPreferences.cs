using System;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>In which language and time zone users see what they read, and in which currency they deal: their usersettings, as of one moment.</summary>
internal sealed class UserPreferences
{
    private const string Settings = "usersettings";
    private const string Zones = "timezonedefinition";
    private const string Currency = "transactioncurrencyid";

    private readonly Dictionary<Guid, (int? Language, int? Zone, RowReference? Currency)> _ofUser = [];
    private readonly Dictionary<int, string?> _zoneNames = [];
    private readonly ConcurrentDictionary<int, TimeZoneInfo> _zones = new();

    private UserPreferences(StoreTransaction transaction)
    {
        Read(transaction, Settings, ["uilanguageid", "timezonecode", Currency], row => _ofUser[row.Id] = (
            row["uilanguageid"] is int and not 0 ? (int)row["uilanguageid"]! : null,
            row["timezonecode"] as int?,
            row[Currency] as RowReference?));
        Read(transaction, Zones, ["timezonecode", "standardname"], row =>
        {
            if (row["timezonecode"] is int code)
            {
                _zoneNames.TryAdd(code, row["standardname"] as string);
            }
        });
    }

    /// <summary>The tables that preferences are read from.</summary>
    public static FrozenSet<string> Tables { get; } = FrozenSet.Create(StringComparer.Ordinal, Settings, Zones);

    /// <summary>Reads the preferences of all users.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <returns>The preferences.</returns>
    public static UserPreferences Load(StoreTransaction transaction) => new(transaction);

    /// <summary>The language of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <returns>The language as LCID; null for the organization's.</returns>
    public int? LanguageOf(Guid userId) => _ofUser.GetValueOrDefault(userId).Language;

    /// <summary>The time zone of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <returns>The time zone; UTC for who has chosen none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">No time zone has the code of the user's settings.</exception>
    public TimeZoneInfo TimeZoneOf(Guid userId) =>
        _ofUser.GetValueOrDefault(userId).Zone is { } code ? TimeZone(code) : TimeZoneInfo.Utc;

    /// <summary>
    /// The currency in which a user's new rows are, where nobody says another
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings).
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <returns>The currency; null for the organization's base currency.</returns>
    public RowReference? CurrencyOf(Guid userId) => _ofUser.GetValueOrDefault(userId).Currency;

    /// <summary>A time zone by its number.</summary>
    /// <param name="code">The timezonecode of its timezonedefinition.</param>
    /// <returns>The time zone.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">No time zone has the code.</exception>
    public TimeZoneInfo TimeZone(int code) => _zones.GetOrAdd(code, Find);

    private static void Read(StoreTransaction transaction, string tableName, IEnumerable<string> columns, Action<StoredRow> read)
    {
        if (transaction.Catalog.FindTable(tableName) is { } table)
        {
            transaction.ForEach(table, [.. columns.Select(table.Column)], read);
        }
    }

    private TimeZoneInfo Find(int code) =>
        _zoneNames.GetValueOrDefault(code) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw DataverseFault.InvalidOperation(
                $"The time zone {code} is not known. Create a timezonedefinition with this timezonecode "
                + "and the standardname of a Windows time zone.");
}
