using System;

namespace CrmAlignment.Plugins.Registration;

/// <summary>
/// Registers the plug-in class for one message of one table. It is the only place where a step is declared: the solution
/// builder reads it from the dll, and the plug-in refuses to run outside it. Columns are not named here: the step names the
/// classes that declare them (<see cref="Domain.Records.ColumnsAttribute"/>).
/// </summary>
/// <param name="message">Name of the message, such as Update.</param>
/// <param name="table">Logical name of the table; empty for messages without one.</param>
/// <param name="stage">Stage of the pipeline.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class StepAttribute(string message, string table, StepStage stage) : Attribute
{
    /// <summary>Alias under which the pre-image is registered.</summary>
    public const string PreImageAlias = "PreImage";

    /// <summary>Alias under which the post-image is registered.</summary>
    public const string PostImageAlias = "PostImage";

    /// <summary>Name of the message.</summary>
    public string Message { get; } = message;

    /// <summary>Logical name of the table; empty for messages without one.</summary>
    public string Table { get; } = table;

    /// <summary>Stage of the pipeline.</summary>
    public StepStage Stage { get; } = stage;

    /// <summary>Whether the step runs after the transaction, from the asynchronous queue. False by default.</summary>
    public bool Asynchronous { get; set; }

    /// <summary>Order among the steps of the stage, from the lowest; 1 by default.</summary>
    public int Rank { get; set; } = 1;

    /// <summary>
    /// Classes that declare the columns whose change fires an Update step; none (the default), with none in <see cref="Watches"/>,
    /// for any column.
    /// </summary>
    public Type[] FilteringColumns { get; set; } = [];

    /// <summary>
    /// Classes whose answer an Update may change: it fires the step when it sets what decides one of their columns, such as the owner
    /// for the owning business unit. The solution builder knows what decides what.
    /// </summary>
    public Type[] Watches { get; set; } = [];

    /// <summary>Classes that read the pre-image, each declaring its columns; none (the default) for no image.</summary>
    public Type[] PreImage { get; set; } = [];

    /// <summary>Classes that read the post-image, each declaring its columns; none (the default) for no image.</summary>
    public Type[] PostImage { get; set; } = [];
}
