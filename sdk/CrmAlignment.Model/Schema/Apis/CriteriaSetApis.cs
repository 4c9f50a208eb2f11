using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Custom APIs bound to a criteria set.</summary>
internal static class CriteriaSetApis
{
    internal static ApiSchema Agree { get; } = new()
    {
        UniqueName = AgreeCriteriaSetApi.UniqueName,
        BoundTable = CriteriaSetTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Agree to criteria set", "Согласовать набор критериев", "Узгодити набір критеріїв", "签署条件集"),
        Description = new(
            "Signs a draft for marketing or for sales as the caller.",
            "Подписывает черновик от имени вызывающего за маркетинг или за продажи.",
            "Підписує чернетку від імені того, хто викликає, за маркетинг або за продажі.",
            "以调用者身份代表市场部或销售部签署草稿。"),
        Parameters =
        [
            new(
                AgreeCriteriaSetApi.Side, Picklist, false,
                new("Side", "Сторона", "Сторона", "协议方"),
                new("Value of crma_agreementside.", "Значение crma_agreementside.", "Значення crma_agreementside.", "crma_agreementside 的值。")),
        ],
        Responses =
        [
            new(
                AgreeCriteriaSetApi.FullyAgreed, Boolean, false,
                new("Fully agreed", "Полностью согласован", "Повністю узгоджено", "双方已签署"),
                new(
                    "Whether both sides have signed.",
                    "Подписали ли обе стороны.",
                    "Чи підписали обидві сторони.",
                    "双方是否都已签署。")),
        ],
    };

    internal static ApiSchema Activate { get; } = new()
    {
        UniqueName = ActivateCriteriaSetApi.UniqueName,
        BoundTable = CriteriaSetTable.LogicalName,
        Label = new("Activate criteria set", "Ввести набор критериев в действие", "Ввести набір критеріїв у дію", "启用条件集"),
        Description = new(
            "Activates a draft that both sides signed and retires the version that it replaces.",
            "Вводит в действие черновик, подписанный обеими сторонами, и выводит заменяемую версию.",
            "Вводить у дію чернетку, підписану обома сторонами, і виводить версію, яку вона замінює.",
            "启用双方已签署的草稿，并停用被替换的版本。"),
        Responses =
        [
            new(
                ActivateCriteriaSetApi.RetiredSetId, Guid, false,
                new("Retired set", "Выведенный набор", "Виведений набір", "停用的条件集"),
                new(
                    "Id of the set that it replaced; the empty Guid when none.",
                    "Идентификатор замененного набора; пустой Guid, если его не было.",
                    "Ідентифікатор заміненого набору; порожній Guid, якщо його не було.",
                    "被替换条件集的标识；没有时为空 Guid。")),
            new(
                ActivateCriteriaSetApi.CriteriaCount, Integer, false,
                new("Criteria", "Число критериев", "Кількість критеріїв", "条件数量"),
                new("Criteria in the set.", "Сколько критериев в наборе.", "Скільки критеріїв у наборі.", "条件集中的条件数量。")),
        ],
    };
}
