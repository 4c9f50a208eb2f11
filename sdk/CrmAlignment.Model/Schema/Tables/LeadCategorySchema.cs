using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.LeadCategoryTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="LeadCategoryTable"/>.</summary>
internal static class LeadCategorySchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_LeadCategory",
        Ownership = Ownership.Organization,
        Label = Glossary.LeadCategory.Name,
        CollectionLabel = Glossary.LeadCategory.Plural,
        Description = new(
            "A kind of lead, such as marketing lead and sales lead, or a product line: with criteria, targets and numbers of its own.",
            "Вид лида, например лид маркетинга и лид продаж, или продуктовая линейка: со своими критериями, планами и показателями.",
            "Вид ліда, наприклад лід маркетингу та лід продажів, або продуктова лінійка: зі своїми критеріями, планами та показниками.",
            "线索的种类，例如市场线索和销售线索，或产品线：各有自己的条件、目标和指标。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the category.", "Название категории.", "Назва категорії.", "类别的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Code, 50,
                new("Code", "Код", "Код", "代码"),
                new("Code that integrators send; unique.", "Код, который передают интеграции; уникален.", "Код, який передають інтеграції; унікальний.", "外部系统集成时传入的代码；唯一。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Sequence, 0, 100000,
                new("Sequence", "Порядок", "Порядок", "顺序"),
                new(
                    "Place among the categories; lists and reports show them in this order.",
                    "Место среди категорий; в этом порядке они стоят в списках и отчетах.",
                    "Місце серед категорій; у цьому порядку вони стоять у списках і звітах.",
                    "在各类别中的位置；列表和报告按此顺序显示。")),
            new TwoOptionsColumn(
                Names.IsDefault, false,
                new("Default", "По умолчанию", "За замовчуванням", "默认"),
                new(
                    "Whether new leads without a category get this one.",
                    "Получают ли эту категорию новые лиды, у которых она не указана.",
                    "Чи отримують цю категорію нові ліди, у яких її не вказано.",
                    "未指定类别的新线索是否归入此类别。")),
            new MemoColumn(
                Names.Description, 2000,
                new("Description", "Описание", "Опис", "说明"),
                new("Which leads belong to it.", "Какие лиды к ней относятся.", "Які ліди до неї належать.", "哪些线索属于此类别。")),
            new TextColumn(
                Names.DefaultKey, 20,
                new("Default category key", "Ключ категории по умолчанию", "Ключ категорії за замовчуванням", "默认类别键"),
                new(
                    "Filled in the active default category only: there is one at most.",
                    "Заполнен только у активной категории по умолчанию: она может быть лишь одна.",
                    "Заповнений лише в активній категорії за замовчуванням: вона може бути лише одна.",
                    "仅在启用的默认类别中填写：最多只有一个。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new(
                "crma_leadcategorykey", [Names.Code],
                new("Code of the category", "Код категории", "Код категорії", "类别代码")),
            new(
                "crma_leadcategorydefaultkey", [Names.DefaultKey],
                new("One default lead category", "Одна категория лидов по умолчанию", "Одна категорія лідів за замовчуванням", "仅一个默认线索类别")),
        ],
    };
}
