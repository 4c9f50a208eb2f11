using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Customization;
using CrmAlignment.LocalDataverse.Solutions.Customization.Choices;
using CrmAlignment.LocalDataverse.Solutions.Customization.Columns;
using CrmAlignment.LocalDataverse.Solutions.Customization.Keys;
using CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;
using CrmAlignment.LocalDataverse.Solutions.Customization.Tables;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions;

/// <summary>The messages that change definitions.</summary>
internal static class CustomizationMessages
{
    /// <summary>One handler a message.</summary>
    /// <param name="messages">The messages performed here, for which steps on new tables may be registered.</param>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers(MessageRegistry messages) =>
    [
        new InsertStatusValueHandler(),
        new UpdateStateValueHandler(),
        new InsertOptionValueHandler(),
        new UpdateOptionValueHandler(),
        new DeleteOptionValueHandler(),
        new OrderOptionHandler(),
        new CreateOptionSetHandler(),
        new UpdateOptionSetHandler(),
        new DeleteOptionSetHandler(),
        new CreateAttributeHandler(),
        new UpdateAttributeHandler(),
        new DeleteAttributeHandler(),
        new CreateEntityKeyHandler(),
        new DeleteEntityKeyHandler(),
        new CreateEntityHandler(messages),
        new UpdateEntityHandler(),
        new DeleteEntityHandler(),
        new CreateOneToManyHandler(),
        new CreateManyToManyHandler(),
        new UpdateRelationshipHandler(),
        new DeleteRelationshipHandler(),
        new PublishHandler("PublishXml", () => new PublishXmlResponse()),
        new PublishHandler("PublishAllXml", () => new PublishAllXmlResponse()),
    ];
}
