using System;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Guards;

/// <summary>Refuses a nurture track whose queue nobody looks into, and a save that leaves rejected leads without a track.</summary>
[Step("Create", NurtureTrackTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    NurtureTrackTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(CheckNurtureTrackOnSave), typeof(SavedRow) },
    PreImage = new[] { typeof(CheckNurtureTrackOnSave), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    NurtureTrackTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(CheckNurtureTrackOnSave), typeof(SavedRow) })]
[Step("Delete", NurtureTrackTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(CheckNurtureTrackOnSave) })]
[Columns(NurtureTrackTable.Name, NurtureTrackTable.QueueId, NurtureTrackTable.IsDefault)]
public sealed class CheckNurtureTrackOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(CheckNurtureTrackOnSave), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (!SavedRow.IsTouched(scope, Checked))
        {
            return;
        }

        var id = scope.Context.PrimaryEntityId;
        var track = SavedRow.Of(scope) is { } row ? TrackOf(id, row) : null;
        if (track is not null && track.QueueId != Guid.Empty)
        {
            Queues.RequireActive(scope.SystemService, track.QueueId);
        }

        if (track is not { IsDefault: true })
        {
            var routing = Routing.Read(scope.SystemService);
            routing.RequireNoNewHole(scope.SystemService, routing.With(id, track));
        }
    }

    private static NurtureTrack TrackOf(Guid id, IRecordValues row) => new(
        id,
        row.Value(NurtureTrackTable.Name).AsText ?? "",
        row.Value(NurtureTrackTable.QueueId).AsId ?? Guid.Empty,
        row.Value(NurtureTrackTable.IsDefault).AsBoolean ?? false,
        null,
        []);
}
