using System.Globalization;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// A mark in a file by which the next opening sees that there is nothing to renew: this very build brought the metadata to its own tables, and
/// it stands in the file as this build left it. Comparing and writing all tables anew takes most of an opening.
/// </summary>
/// <remarks>
/// The mark is a fingerprint of the metadata's texts and of the build: another build renews the file whatever the mark says. A change of the
/// metadata sets it anew in its own transaction: what starts from renewed tables is renewed, as a test holds for real packages.
/// </remarks>
internal static class RenewalMark
{
    // Beside the metadata, whose readers name the kind that they read.
    private const string Kind = "renewed";

    /// <summary>Whether the metadata is as this build left it.</summary>
    /// <param name="session">A connection.</param>
    internal static bool Holds(SqlSession session) =>
        session.First("SELECT json FROM \"store:metadata\" WHERE kind = ?1", [Kind], static statement => statement.Text(0)) is { } mark
        && mark == Of(session);

    /// <summary>Marks the metadata as renewed.</summary>
    /// <param name="session">The writing connection.</param>
    internal static void Set(SqlSession session)
    {
        Remove(session);
        session.Execute("INSERT INTO \"store:metadata\" (kind, name, json) VALUES (?1, ?1, ?2)", Kind, Of(session));
    }

    /// <summary>Takes the mark away: the metadata was not brought to this build's own tables.</summary>
    /// <param name="session">The writing connection.</param>
    internal static void Remove(SqlSession session) => session.Execute("DELETE FROM \"store:metadata\" WHERE kind = ?1", Kind);

    private static string Of(SqlSession session)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(typeof(RenewalMark).Module.ModuleVersionId.ToByteArray());
        session.ForEach(
            "SELECT kind, name, json FROM \"store:metadata\" WHERE kind <> ?1 ORDER BY kind, name",
            [Kind],
            statement =>
            {
                fingerprint.Add(statement.Bytes(0));
                fingerprint.Add(statement.Bytes(1));
                fingerprint.Add(statement.Bytes(2));
            });
        return fingerprint.Value.ToString("X16", CultureInfo.InvariantCulture);
    }
}
