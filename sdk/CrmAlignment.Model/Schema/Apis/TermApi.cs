using CrmAlignment.Model.Tables;
using static CrmAlignment.Model.Schema.ApiParameterType;
using Names = CrmAlignment.Model.Apis.AgreeTermApi;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Declaration of <see cref="Model.Apis.AgreeTermApi"/>.</summary>
internal static class TermApi
{
    internal static ApiSchema Agree { get; } = new()
    {
        UniqueName = Names.UniqueName,
        BoundTable = TermTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Agree to term", "Согласовать термин", "Узгодити термін", "签署术语"),
        Description = new(
            "Signs a draft for marketing or for sales as the caller. With both signatures the term comes into force.",
            "Подписывает черновик за маркетинг или за продажи от имени вызвавшего пользователя. С обеими подписями термин вступает в силу.",
            "Підписує чернетку за маркетинг або за продажі від імені користувача, який викликав API. З обома підписами термін набуває чинності.",
            "以调用者身份代表市场部或销售部签署草稿。双方签署后术语生效。"),
        Parameters =
        [
            new(
                Names.Side, Picklist, false,
                new("Side", "Сторона", "Сторона", "签署方"),
                new("Value of crma_agreementside.", "Значение crma_agreementside.", "Значення crma_agreementside.", "crma_agreementside 的值。")),
        ],
        Responses =
        [
            new(
                Names.InForce, Boolean, false,
                new("In force", "Действует", "Чинний", "已生效"),
                new(
                    "Whether both sides have signed.",
                    "Подписали ли обе стороны.",
                    "Чи підписали обидві сторони.",
                    "双方是否都已签署。")),
        ],
    };
}
