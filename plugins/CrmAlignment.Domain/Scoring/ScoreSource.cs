using System;
using System.Globalization;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Scoring;

/// <summary>Keys of what events are made of, by which each is logged once.</summary>
public static class ScoreSource
{
    /// <summary>What stands in place of a rule in the key of a page visit, of which there is one whichever rule gives points.</summary>
    public const string VisitKey = "visit";

    /// <summary>Most characters of the key with which a web site tells its visits apart.</summary>
    public const int MaximumVisitLength = 100;

    /// <summary>The key of an activity.</summary>
    /// <param name="table">Logical name of its table.</param>
    /// <param name="id">Its id.</param>
    public static string Activity(string table, Guid id) => $"{table}:{id:N}";

    /// <summary>The key of a page visit.</summary>
    /// <param name="key">What the web site calls the visit; null or blank where it does not say, so that the row is its own key.</param>
    /// <param name="rowId">Id of the row.</param>
    public static string Visit(string? key, Guid rowId) => "visit:" + (CleanText.Of(key) ?? rowId.ToString("N"));

    /// <summary>The key of one change of a column.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="rowVersion">Row version that the save made: the same at every attempt.</param>
    public static string Change(Guid leadId, string column, long rowVersion) =>
        $"lead:{leadId:N}:{column}:{rowVersion.ToString(CultureInfo.InvariantCulture)}";
}
