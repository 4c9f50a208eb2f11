using System;
using System.Activities;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.Plugins.Activities;

/// <summary>Adds working hours to an instant, by a work calendar.</summary>
[Activity("Add working time")]
public sealed class AddWorkingTime : AlignmentActivity
{
    /// <summary>Instant to start from (UTC).</summary>
    [RequiredArgument]
    [Input("Start")]
    public InArgument<DateTime> Start { get; set; } = new();

    /// <summary>Working hours to add; not negative.</summary>
    [RequiredArgument]
    [Input("Hours")]
    public InArgument<decimal> Hours { get; set; } = new();

    /// <summary>Work calendar; the default one when empty.</summary>
    [Input("Work calendar")]
    [ReferenceTarget(WorkCalendarTable.LogicalName)]
    public InArgument<EntityReference> Calendar { get; set; } = new();

    /// <summary>Instant at which so many working hours have passed (UTC).</summary>
    [Output("End")]
    public OutArgument<DateTime> End { get; set; } = new();

    private protected override void Run(ActivityScope scope)
    {
        var hours = scope.Value(Hours);
        if (hours < 0)
        {
            throw new InvalidPluginExecutionException(
                $"Working time cannot be negative, but the workflow passes {hours} hours. Pass 0 or more.");
        }

        var calendar = CalendarOf(scope) ?? throw new ProblemException(Problems.NoWorkCalendar());
        var start = DateTime.SpecifyKind(scope.Value(Start), DateTimeKind.Utc);
        scope.Answer(End, calendar.AddWorkingTime(start, TimeSpan.FromTicks((long)(hours * TimeSpan.TicksPerHour))));
    }

    private WorkCalendar? CalendarOf(ActivityScope scope) => scope.Value(Calendar) is { } calendar
        ? WorkCalendars.Of(scope.SystemService, calendar.Id)
        : WorkCalendars.Default(scope.SystemService);
}
