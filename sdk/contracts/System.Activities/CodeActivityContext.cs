using System.Collections.Generic;

namespace System.Activities;

/// <summary>A run of a <see cref="CodeActivity"/>.</summary>
public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(Guid workflowInstanceId, Dictionary<Argument, object> values, ExtensionSet extensions)
        : base(workflowInstanceId, values, extensions)
    {
    }
}
