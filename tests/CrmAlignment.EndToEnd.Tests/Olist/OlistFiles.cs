using System;
using System.IO;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>The real funnel (Marketing Funnel by Olist, CC BY-NC-SA 4.0), which is not part of the project: looked for in a folder shared beside it.</summary>
internal static class OlistFiles
{
    public const string Absent = "The Olist files are not here. They are not part of the project (CC BY-NC-SA 4.0): put them in ../shared/data/olist to run this test.";

    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "data", "olist");

    public static string Leads => Path.Combine(Folder, "olist_marketing_qualified_leads_dataset.csv");

    public static string Deals => Path.Combine(Folder, "olist_closed_deals_dataset.csv");

    public static string Map => Path.Combine(AppContext.BaseDirectory, "Maps", "olist.json");

    public static bool ArePresent => File.Exists(Leads) && File.Exists(Deals);
}
