using System;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>What the replay knows of the leads of its file: the id of each and how far it came, seventeen bytes a lead. Used by one thread.</summary>
/// <param name="keys">The lines of the leads by key.</param>
public sealed class KnownLeads(LeadKeys keys)
{
    private readonly Guid[] _ids = new Guid[keys.Lines];
    private readonly LeadProgress[] _progress = new LeadProgress[keys.Lines];

    /// <summary>The id of a lead.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="InvalidOperationException">It has not arrived.</exception>
    public Guid IdOf(string key) => keys.Find(key) is { } line && _progress[line].HasFlag(LeadProgress.Arrived)
        ? _ids[line]
        : throw new InvalidOperationException($"The lead {key} has not arrived.");

    /// <summary>Whether a lead came as far as that; one that the file does not have did not.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="progress">How far.</param>
    public bool Is(string key, LeadProgress progress) => keys.Find(key) is { } line && _progress[line].HasFlag(progress);

    /// <summary>Notes that a lead arrived; one that the file does not have is passed over.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="id">Its id.</param>
    public void Add(string key, Guid id)
    {
        if (keys.Find(key) is { } line)
        {
            _ids[line] = id;
            _progress[line] |= LeadProgress.Arrived;
        }
    }

    /// <summary>Notes how far a lead came; one that the file does not have is passed over.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="progress">How far.</param>
    public void Note(string key, LeadProgress progress)
    {
        if (keys.Find(key) is { } line)
        {
            _progress[line] |= progress;
        }
    }
}
