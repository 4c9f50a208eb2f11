using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>One step of a plug-in class, with the columns that its images bring.</summary>
internal sealed class DeclaredStep(StepAttribute step)
{
    private const int AsynchronousMode = 1;

    /// <summary>Columns of the pre-image.</summary>
    public ICollection<string> PreImage { get; } = new HashSet<string>(DeclaredColumns.Of(step.PreImage));

    /// <summary>Columns of the post-image.</summary>
    public ICollection<string> PostImage { get; } = new HashSet<string>(DeclaredColumns.Of(step.PostImage));

    /// <summary>Whether the platform runs the plug-in for this step.</summary>
    public bool Covers(IPluginExecutionContext context) => step.Message == MessageNames.Registered(context.MessageName)
        && (int)step.Stage == context.Stage
        && step.Asynchronous == (context.Mode == AsynchronousMode)
        && (step.Table.Length == 0 || step.Table == context.PrimaryEntityName);

    /// <summary>Where the step runs, in words.</summary>
    public override string ToString() => Describe(step.Message, step.Table, (int)step.Stage, step.Asynchronous);

    /// <summary>Where the platform runs a plug-in, in words.</summary>
    public static string Describe(IPluginExecutionContext context) =>
        Describe(context.MessageName, context.PrimaryEntityName, context.Stage, context.Mode == AsynchronousMode);

    private static string Describe(string message, string table, int stage, bool asynchronous) =>
        $"{message} of {(string.IsNullOrEmpty(table) ? "no table" : table)} at stage {stage} ({(asynchronous ? "asynchronous" : "synchronous")})";
}
