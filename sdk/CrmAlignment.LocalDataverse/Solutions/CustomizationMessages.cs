using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

namespace CrmAlignment.LocalDataverse.Solutions;

/// <summary>The messages that change definitions.</summary>
internal static class CustomizationMessages
{
    /// <summary>One handler a message.</summary>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers() =>
    [
        new InsertStatusValueHandler(),
        new UpdateStateValueHandler(),
        new InsertOptionValueHandler(),
        new UpdateOptionValueHandler(),
        new DeleteOptionValueHandler(),
        new OrderOptionHandler(),
    ];
}
