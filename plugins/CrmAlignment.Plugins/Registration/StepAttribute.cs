using System;

namespace CrmAlignment.Plugins.Registration;

/// <summary>
/// Registers the plug-in class for one message of one table. It is the only place where a step is declared: the solution
/// builder reads it from the dll, and the plug-in refuses to run outside it.
/// </summary>
/// <param name="message">Name of the message, such as Update.</param>
/// <param name="table">Logical name of the table; empty for messages without one.</param>
/// <param name="stage">Stage of the pipeline.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class StepAttribute(string message, string table, StepStage stage) : Attribute
{
    /// <summary>Value of <see cref="PreImage"/> and <see cref="PostImage"/> that asks for all columns.</summary>
    public const string AllColumns = "*";

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

    /// <summary>Columns whose change fires an Update step, separated by commas; empty (the default) for any column.</summary>
    public string FilteringColumns { get; set; } = "";

    /// <summary>
    /// Columns of the pre-image, separated by commas; <see cref="AllColumns"/> for all; empty (the default) for no image.
    /// </summary>
    public string PreImage { get; set; } = "";

    /// <summary>
    /// Columns of the post-image, separated by commas; <see cref="AllColumns"/> for all; empty (the default) for no image.
    /// </summary>
    public string PostImage { get; set; } = "";
}
