using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>A save of a row of learning: the row before, and as the save leaves it.</summary>
/// <param name="scope">The save; any message but Create needs the pre-image.</param>
internal sealed class LearningSave(PluginScope scope)
{
    /// <summary>What the save, and the server after it, writes. SetState brings no Target: what is written here must be saved by itself then.</summary>
    public Entity Written { get; } = scope.Writes ?? new Entity(scope.Context.PrimaryEntityName, scope.Context.PrimaryEntityId);

    /// <summary>The row before; nothing for one that is created.</summary>
    public IRecordValues Stored { get; } = scope.IsCreate ? new RecordSnapshot() : scope.PreImage;

    /// <summary>The row as it is left.</summary>
    public IRecordValues Row => new OverlaidValues(new EntityValues(Written), Stored);

    /// <summary>Writes a value where the row would be left without one.</summary>
    public void Fill(string column, object value)
    {
        if (Row.Value(column).IsEmpty)
        {
            Written[column] = value;
        }
    }

    /// <summary>Takes a value away that nobody gave in this save; one that somebody gave is judged.</summary>
    public void Clear(string column)
    {
        if (new EntityValues(Written).Value(column).IsEmpty && !Stored.Value(column).IsEmpty)
        {
            Written[column] = null;
        }
    }

    /// <summary>Refuses the save where something is wrong.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="name">What people call the row.</param>
    public static void Require(IReadOnlyList<Problem> problems, string? name)
    {
        if (problems.Count > 0)
        {
            throw new ProblemException(problems) { Record = name };
        }
    }
}
