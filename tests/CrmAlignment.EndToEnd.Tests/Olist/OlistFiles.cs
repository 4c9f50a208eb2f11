using System;
using System.IO;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>The real funnel (Marketing Funnel by Olist, CC BY-NC-SA 4.0), which is not part of the project.</summary>
internal static class OlistFiles
{
    public const string Absent = "The Olist files are not here. They are no part of the project (CC BY-NC-SA 4.0): download them, "
        + "and name their folder in the environment variable OLIST_FUNNEL to run this test.";

    private static readonly string Folder = Environment.GetEnvironmentVariable("OLIST_FUNNEL")
        ?? Path.Combine(Repository.Root, "..", "shared", "data", "olist");

    public static string Leads => Path.Combine(Folder, "olist_marketing_qualified_leads_dataset.csv");

    public static string Deals => Path.Combine(Folder, "olist_closed_deals_dataset.csv");

    public static string Map => Path.Combine(AppContext.BaseDirectory, "Maps", "olist.json");

    public static bool ArePresent => File.Exists(Leads) && File.Exists(Deals);
}
