using System;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Running;
using NodaTime;

namespace CrmAlignment.Cli.Demo;

/// <summary>
/// What the people of the demo do besides what stands in its files: customers and a mini-campaign of the year before, playbooks that are
/// followed, an experiment that runs, calls and visits. Nothing of it changes a number of 2024 or later that follows from the files, so that
/// those can be computed once more from them; which leads it adds is said by <see cref="ChecklistExperiment"/>. Without chance: the same in
/// each run.
/// </summary>
internal sealed class DemoStory : IReplayStory
{
    private FollowedPlaybooks? _playbooks;
    private PartnerCategory? _partners;
    private AutumnExperiment? _autumn;
    private RecentActivities? _activities;

    /// <inheritdoc />
    public Instant Begins { get; } = Instant.FromUtc(2023, 10, 1, 8, 0);

    /// <inheritdoc />
    public void Begin(FunnelServices services, ReplayClock clock, DateTimeZone zone)
    {
        new ChecklistExperiment(services, clock, zone).Play();
        new FormerCustomers(services).TakeOver();
        _playbooks = new FollowedPlaybooks(services);
        _partners = new PartnerCategory(services.Marketing);
        _autumn = new AutumnExperiment(services.Marketing, zone);
        _activities = new RecentActivities(services, clock);
    }

    /// <inheritdoc />
    public void Before(FunnelEvent happening, Guid? lead)
    {
        _autumn?.StartAt(happening.When);
        _playbooks?.Before(happening, lead);
    }

    /// <inheritdoc />
    public void After(FunnelEvent happening, Guid? lead)
    {
        _partners?.After(happening, lead);
        _playbooks?.After(happening, lead);
    }

    /// <inheritdoc />
    public void End() => _activities?.Make();
}
