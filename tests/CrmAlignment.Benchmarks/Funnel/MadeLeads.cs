using System;
using System.IO;
using System.Text;

namespace CrmAlignment.Benchmarks.Funnel;

/// <summary>
/// A file of leads as a CRM exports it, of any length and without deals: three years up to the end of 2024, twice as many leads a day at the end as at
/// the beginning, on working days; the lines in no order. The same number gives the same file.
/// </summary>
internal static class MadeLeads
{
    /// <summary>The map that goes with the file: a lead is given up after 90 days and nurtured with two touches.</summary>
    public const string Map = """
        {
          "title": "Made leads", "timeZone": "Europe/Berlin",
          "leads": {
            "key": "Lead ID", "arrivedOn": "Created", "campaign": ["Campaign"], "topic": "Company",
            "columns": {
              "companyname": "Company", "emailaddress1": "Email", "address1_city": "City", "crma_origin": "Source", "crma_segment": "Segment", "numberofemployees": "Employees"
            }
          },
          "rejectAfterDays": 90,
          "criteria": {
            "name": "Ready", "code": "ready",
            "items": [ { "name": "Segment is known", "column": "crma_segment" }, { "name": "City is known", "column": "address1_city" } ]
          },
          "reasons": [ { "code": "no-response", "name": "No response" } ],
          "tracks": [
            {
              "code": "reactivate", "name": "Reactivate", "queue": "Nurture", "windowMonths": 12,
              "touches": [ { "name": "Success story", "afterDays": 30, "channel": "Email" }, { "name": "Call again", "afterDays": 90, "channel": "Phone" } ]
            }
          ]
        }
        """;

    private const int Days = 1096;
    private static readonly DateTime First = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Sources = ["organic search", "paid search", "trade fair", "webinar", "referral", "social", "cold call"];
    private static readonly string[] Segments = ["Retail", "Healthcare", "Manufacturing", "Professional services", "Logistics", ""];
    private static readonly string[] Cities = ["Berlin", "Köln", "Łódź", "Kyiv", "Marseille", "Bristol", "Graz", "Zürich"];
    private static readonly string[] Trades = ["Components", "Clinics", "Pharma", "Tools", "Logistics", "Foods", "Systems", "Textiles"];

    /// <summary>Writes the file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="count">Number of leads.</param>
    public static void Write(string path, int count)
    {
        var random = new Random(count);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.WriteLine("Lead ID,Created,Company,Email,City,Source,Campaign,Segment,Employees,Owner,Notes");
        for (var number = 0; number < count; number++)
        {
            file.WriteLine(Line(random, number));
        }
    }

    private static string Line(Random random, int number)
    {
        var when = Arrival(random);
        var company = $"{(char)('A' + random.Next(26))}{(char)('a' + random.Next(26))}{random.Next(10_000):x} {Trades[random.Next(Trades.Length)]}";
        var source = random.Next(Sources.Length);
        return string.Join(
            ',',
            FormattableString.Invariant($"00Q{number:x8}AAE"),
            FormattableString.Invariant($"{when:yyyy-MM-dd HH:mm:ss}"),
            company,
            $"info@{company.Replace(' ', '-')}.example",
            Cities[random.Next(Cities.Length)],
            Sources[source],
            random.Next(4) == 0 ? "" : FormattableString.Invariant($"{Sources[source]} {when.Year} Q{((when.Month - 1) / 3) + 1}"),
            Segments[random.Next(Segments.Length)],
            random.Next(3) == 0 ? "" : FormattableString.Invariant($"{random.Next(1, 2_000)}"),
            FormattableString.Invariant($"owner{random.Next(40)}@seller.example"),
            random.Next(3) == 0 ? "Asked for a call back, then was silent" : "");
    }

    // The root of an even number is twice as often near its greatest value as in the middle; mixed with an even one the end has twice the beginning.
    private static DateTime Arrival(Random random)
    {
        var share = random.Next(3) == 0 ? Math.Sqrt(random.NextDouble()) : random.NextDouble();
        var day = First.AddDays((int)(share * Days));
        day = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.AddDays(-2) : day;
        return day.AddSeconds(random.Next(7 * 3600, 18 * 3600));
    }
}
