using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input.Formats;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>How a line of the leads file becomes a lead.</summary>
public sealed record LeadMap : FileFormat
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Element => "leads";

    /// <summary>Column with the key of the lead; it becomes crma_externalkey.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Key { get; init; } = "";

    /// <summary>
    /// Column with the date (or date and time) of arrival. Without one, and where it is empty, a lead counts from the beginning or end of its
    /// deal, and one without a deal from the first date of the files.
    /// </summary>
    public string? ArrivedOn { get; init; }

    /// <summary>Columns that together name the campaign; none for leads without campaign.</summary>
    public IReadOnlyList<string> Campaign { get; init; } = [];

    /// <summary>Column with the topic; by default the key's beginning is used.</summary>
    public string? Topic { get; init; }

    /// <summary>Column that says which department found the lead (Marketing, Sales or Partner); Marketing by default.</summary>
    public string? SourcedBy { get; init; }

    /// <summary>
    /// Column with the date on which the lead became marketing qualified; one without a date stays an inquiry until it is offered or has a deal. By
    /// default, without a column, leads are marketing qualified when they arrive.
    /// </summary>
    public string? MarketingQualifiedOn { get; init; }

    /// <summary>Column with the date on which marketing offered the lead to sales; by default that is when its deal begins.</summary>
    public string? OfferedOn { get; init; }

    /// <summary>Column with the date on which sales accepted the lead; by default that is when its deal begins.</summary>
    public string? AcceptedOn { get; init; }

    /// <summary>Column with the date on which sales rejected the lead; leads without one follow rejectAfterDays.</summary>
    public string? RejectedOn { get; init; }

    /// <summary>Column with the code of the rejection reason that goes with <see cref="RejectedOn"/>.</summary>
    public string? RejectReason { get; init; }

    /// <summary>Lead columns (logical names) and the columns of the file that fill them.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a line says when its lead arrived.</summary>
    /// <param name="row">The line.</param>
    internal bool IsDated(InputRow row) => ArrivedOn is { } column && row[column].Length > 0;

    /// <summary>Columns of the file that the map names, each with its place in the map.</summary>
    public IEnumerable<(string Column, string MapPath)> Mapped() =>
        new (string? Column, string MapPath)[]
            {
                (Key, "leads.key"), (ArrivedOn, "leads.arrivedOn"), (Topic, "leads.topic"), (SourcedBy, "leads.sourcedBy"),
                (MarketingQualifiedOn, "leads.marketingQualifiedOn"), (OfferedOn, "leads.offeredOn"), (AcceptedOn, "leads.acceptedOn"), (RejectedOn, "leads.rejectedOn"), (RejectReason, "leads.rejectReason"),
            }
            .Where(pair => pair.Column is not null).Select(pair => (pair.Column!, pair.MapPath))
            .Concat(Campaign.Select(column => (column, "leads.campaign")))
            .Concat(Columns.Select(pair => (pair.Value, $"leads.columns.{pair.Key}")));
}
