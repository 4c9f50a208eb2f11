using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Cli.Demo;

/// <summary>An experiment that still runs when the demo ends, over two campaigns of its files: it shows what is missing to the minimum.</summary>
/// <param name="service">Connection of the marketing user.</param>
/// <param name="zone">Zone in which days are meant.</param>
internal sealed class AutumnExperiment(IOrganizationService service, DateTimeZone zone)
{
    /// <summary>Its name.</summary>
    public const string Name = "Webinar or search ads in autumn?";

    private static readonly LocalDate Start = new(2024, 9, 2);
    private static readonly LocalDate Last = new(2025, 3, 31);

    private bool _isStarted;

    /// <summary>Starts it on its day, at the first event that is not before.</summary>
    /// <param name="now">The instant of the event.</param>
    public void StartAt(Instant now)
    {
        var today = now.InZone(zone).Date;
        if (_isStarted || today < Start)
        {
            return;
        }

        _isStarted = true;
        var experiment = new DemoExperiment(service, Name);
        experiment.Draft(
            "Of the leads of a webinar, sales accepts more than of those of search ads.", ExperimentMeasure.Accepted, today, Last);
        experiment.Start(
            new DemoArm("Search ads", "Search ads autumn", "Search ads") { IsControl = true },
            new DemoArm("Webinar", "Webinar: audit in a day", "Webinar"));
        experiment.Follows(ChecklistExperiment.Name);
    }
}
